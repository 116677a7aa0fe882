/** The compiled core as base64, for runtimes that read neither files nor modules. */
declare const base64: string;
export default base64;
