// With the types of Express and Fastify as they are.

import type { Request, Response } from "express";
import type { FastifyReply, FastifyRequest } from "fastify";
import { authenticateNodeRequest, handleNodeWebhook, verify, verifyNodeRequest } from "kyc-webhooks";

const { SECRET } = process.env;
const options = { secret: SECRET, onEvent: (event: { dedupeKey: string | null }) => event.dedupeKey };

export const express = (req: Request, res: Response) => handleNodeWebhook("didit", req, res, options);
export const expressVerified = (req: Request) => verifyNodeRequest("didit", req, { secret: SECRET });
export const expressRaw = (req: Request) => verify("didit", req, { secret: SECRET });

export const fastify = (request: FastifyRequest, reply: FastifyReply) =>
  handleNodeWebhook("didit", request, reply, options);
export const fastifySender = (request: FastifyRequest) =>
  authenticateNodeRequest("idwise", request, { credential: { basic: { user: "idwise", password: SECRET } } });

// @ts-expect-error a reply is not a request
export const swapped = (reply: FastifyReply) => verifyNodeRequest("didit", reply, { secret: SECRET });
