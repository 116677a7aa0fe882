// What the build makes: see xtask/page/.

/** The documentation of a member and, where its value has members of its own, the types that describe them. */
declare type MemberDoc = [doc: string, types?: string | string[]];

declare module "made:fields" {
  const fields: {
    events: Record<string, Record<string, string | string[] | undefined> | undefined>;
    types: Record<string, Record<string, MemberDoc | undefined> | undefined>;
  };
  export default fields;
}

declare module "made:samples" {
  const samples: Record<"didit" | "dhmad" | "idwise" | "agio", Record<string, Record<string, unknown>>>;
  export default samples;
}

declare module "made:modules" {
  /** The WebAssembly modules of the package by name: deflated, in Base64. */
  const modules: Record<string, string>;
  export default modules;
}
