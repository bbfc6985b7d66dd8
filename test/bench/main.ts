/** `npm run bench -- NAME [options]`: runs `NAME.ts` of this folder, which says what it measures. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

interface Bench {
  run(args: readonly string[]): Promise<void>;
}

const [name = "", ...args] = process.argv.slice(2);
const names = readdirSync(fileURLToPath(new URL(".", import.meta.url)))
  .filter((file) => file !== "main.ts")
  .filter((file) =>
    readFileSync(new URL(file, import.meta.url), "utf8").includes("export async function run("),
  )
  .map((file) => file.slice(0, -".ts".length));
const bench = names.includes(name) ? ((await import(`./${name}.ts`)) as Partial<Bench>) : {};
if (bench.run) {
  await bench.run(args);
} else {
  process.stderr.write(`usage: npm run bench -- NAME\n${names.join("\n")}\n`);
  process.exitCode = 2;
}
