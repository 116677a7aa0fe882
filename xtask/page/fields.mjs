import { join } from "node:path";
import ts from "typescript";

/**
 * What the declarations of the package say about every member of every payload:
 *
 *     { events: { didit: { "status.updated": "DiditSessionEvent" } },
 *       types: { DiditSessionEvent: { status: ["Where the session stands.", "DiditSessionStatus"] } } }
 *
 * A member is its documentation and, where its value has members of its own, the type that describes them. The member
 * `*` stands for every name. A type that is one of several is a list of those.
 *
 * @param {string} pkg
 */
export function fieldDocs(pkg) {
  const file = join(pkg, "dist/providers.d.ts");
  const program = ts.createProgram([file], { strict: true, target: ts.ScriptTarget.ES2022, noEmit: true, types: [] });
  const checker = program.getTypeChecker();
  const types = {};

  const isNothing = (type) => (type.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)) !== 0;
  const parts = (type) => (type.isUnion() ? type.types.filter((part) => !isNothing(part)) : [type]);
  const nameOf = (type) =>
    type.aliasSymbol?.name ?? (type.symbol?.name.startsWith("__") ? undefined : type.symbol?.name);
  const isRecord = (type) => type.isIntersection() || (type.flags & ts.TypeFlags.Object) !== 0;

  /** The names of the types that describe a value's members, through arrays and alternatives. */
  function namesOf(type) {
    const found = parts(type).flatMap((part) => {
      if (checker.isArrayType(part)) return namesOf(checker.getTypeArguments(part)[0]);
      if (!isRecord(part)) return [];
      // `string & {}` keeps an enumeration open; it has no members.
      if (part.isIntersection() && part.types.some((each) => !isRecord(each))) return [];
      const name = nameOf(part) ?? checker.typeToString(part, undefined, ts.TypeFormatFlags.NoTruncation);
      if (!(name in types)) {
        types[name] = {};
        types[name] = membersOf(part);
      }
      return Object.keys(types[name]).length > 0 ? [name] : [];
    });
    return [...new Set(found)];
  }

  const one = (names) => (names.length > 1 ? names : names[0]);

  function membersOf(type) {
    const members = {};
    for (const symbol of checker.getPropertiesOfType(type)) {
      const doc = ts.displayPartsToString(symbol.getDocumentationComment(checker)).replace(/\s+/g, " ").trim();
      const names = namesOf(checker.getTypeOfSymbol(symbol));
      members[symbol.name] = names.length > 0 ? [doc, one(names)] : [doc];
    }
    for (const { type: value } of checker.getIndexInfosOfType(type)) {
      const names = namesOf(value);
      if (names.length > 0) members["*"] = ["", one(names)];
    }
    return members;
  }

  const source = program.getSourceFile(file);
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(source));
  const providers = checker.getDeclaredTypeOfSymbol(exported.find(({ name }) => name === "Providers"));
  const events = {};
  for (const provider of checker.getPropertiesOfType(providers)) {
    const named = {};
    for (const member of ["payloads", "unsignedPayloads"]) {
      const payloads = checker.getTypeOfSymbol(checker.getTypeOfSymbol(provider).getProperty(member));
      for (const event of checker.getPropertiesOfType(payloads)) {
        named[event.name] = one(namesOf(checker.getTypeOfSymbol(event)));
      }
    }
    events[provider.name] = named;
  }
  return { events, types };
}
