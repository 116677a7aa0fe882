/** @typedef {{verdict:string,causes:{code:string,explanation:string,fix:string}[],matched:any,attempts:any[],clock:any,differences:any[],macs:number,complete:boolean}} Report */
/** @param {import("./delivery.js").Question} question @returns {Report | undefined} */
export function explained(question) {
  return question ? undefined : undefined;
}
