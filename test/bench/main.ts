/** `npm run bench -- NAME [options]`: runs `NAME.ts` of this folder, which says what it measures. */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

interface Bench {
  run(args: readonly string[]): Promise<void>;
}

const [name = "", ...args] = process.argv.slice(2);
const names = readdirSync(fileURLToPath(new URL(".", import.meta.url)))
  .filter((file) => file.endsWith(".ts") && file !== "main.ts")
  .map((file) => file.slice(0, -".ts".length));
const bench = names.includes(name) ? ((await import(`./${name}.ts`)) as Partial<Bench>) : {};
if (bench.run) {
  await bench.run(args);
} else {
  process.stderr.write(`usage: npm run bench -- NAME\n${names.join("\n")}\n`);
  process.exitCode = 2;
}
