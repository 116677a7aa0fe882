// What a program on a command line is told, and what it answers.

export async function standardInput() {
  process.stdin.setEncoding("utf8");
  let text = "";
  for await (const chunk of process.stdin) text += chunk;
  return JSON.parse(text);
}

export const answer = (suites) => console.log(JSON.stringify(suites));
