/**
 * JSON text as its tokens, white space included, so that nothing is lost: joined they are the text. What is no JSON is
 * split all the same.
 *
 * @param {string} text
 * @returns {string[]}
 */
export const tokens = (text) => text.match(/"(?:\\.|[^"\\])*"|\s+|[{}[\],:]|[^\s{}[\],:"]+|"/g) ?? [];
