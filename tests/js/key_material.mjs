// Everything of which a signature could be made, besides the secret itself, as RFC 2104 and FIPS 180-4 have it.

import { createHash } from "node:crypto";

const BLOCK = 64;

const isPrime = (number) => {
  for (let divisor = 2; divisor * divisor <= number; divisor += 1) if (number % divisor === 0) return false;
  return true;
};
const PRIMES = Array.from({ length: 312 }, (_, number) => number)
  .slice(2)
  .filter(isPrime);
const fraction = (number) => Math.floor((number - Math.floor(number)) * 2 ** 32);
const ROUNDS = PRIMES.slice(0, 64).map((prime) => fraction(Math.cbrt(prime)));
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

const rotated = (word, by) => (word >>> by) | (word << (32 - by));

/** The state of SHA-256 behind its first block. */
export function stateBehind(block) {
  const view = new DataView(block.buffer, block.byteOffset, BLOCK);
  const words = Array.from({ length: 16 }, (_, at) => view.getUint32(4 * at));
  for (let at = 16; at < 64; at += 1) {
    const [early, late] = [words[at - 15], words[at - 2]];
    const first = rotated(early, 7) ^ rotated(early, 18) ^ (early >>> 3);
    const second = rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10);
    words.push((words[at - 16] + first + words[at - 7] + second) | 0);
  }
  let [a, b, c, d, e, f, g, h] = START;
  for (let at = 0; at < 64; at += 1) {
    const sumOfE = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const sumOfA = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    const chosen = (h + sumOfE + ((e & f) ^ (~e & g)) + ROUNDS[at] + words[at]) | 0;
    const major = (sumOfA + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [a, b, c, d, e, f, g, h] = [(chosen + major) | 0, a, b, c, (d + chosen) | 0, e, f, g];
  }
  return [a, b, c, d, e, f, g, h].map((word, at) => (word + START[at]) >>> 0);
}

/** What to look for, each with its name. */
export function materialOf(secret) {
  const bytes = Buffer.from(secret);
  const block = new Uint8Array(BLOCK);
  block.set(bytes.length > BLOCK ? createHash("sha256").update(bytes).digest() : bytes);
  const padded = (pad) => block.map((byte) => byte ^ pad);
  // Words lie in memory with their lowest byte first.
  const state = (pad) => {
    const written = Buffer.alloc(32);
    for (const [at, word] of stateBehind(padded(pad)).entries()) written.writeUInt32LE(word, 4 * at);
    return written;
  };
  // Behind the key every block has the same.
  const ofKey = (pad) => Buffer.from(padded(pad).subarray(0, Math.min(32, bytes.length)));
  return [
    ["the secret itself", bytes],
    ["the inner key block", ofKey(0x36)],
    ["the outer key block", ofKey(0x5c)],
    ["the state behind the inner key block", state(0x36)],
    ["the state behind the outer key block", state(0x5c)],
    ["the digest of a credential", createHash("sha256").update(bytes).digest()],
    ["the user and password in Base64", Buffer.from(Buffer.from(`kyc-user:${secret}`).toString("base64").slice(12))],
  ];
}
