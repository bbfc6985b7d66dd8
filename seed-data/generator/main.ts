/** `npm run seed -- --seed N [--preset NAME] [--persons N] [--days N] [--gangs N] --out DIR` */
import { parseArgs } from "node:util";
import { CITY_NAMES, generateNamedCity } from "../named-city.ts";
import { writeCase } from "./write-case.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    preset: { type: "string", default: "base" },
    persons: { type: "string" },
    days: { type: "string" },
    gangs: { type: "string" },
    out: { type: "string" },
    help: { type: "boolean", default: false },
  },
});

if (values.help || !values.out) {
  process.stderr.write(
    "用法 Usage: npm run seed -- --seed N [--preset NAME] [--persons N] [--days N] [--gangs N] --out DIR\n" +
      `预设 Presets: ${CITY_NAMES.join(" ")}\n`,
  );
  process.exit(values.help ? 0 : 2);
}

const size = {
  ...(values.persons ? { persons: count(values.persons) } : {}),
  ...(values.days ? { days: count(values.days) } : {}),
  ...(values.gangs ? { gangs: count(values.gangs) } : {}),
};
const seed = count(values.seed);
const city = generateNamedCity(values.preset, seed, size);
const records = writeCase(values.out, city);
process.stderr.write(`${records} 条记录 records → ${values.out}\n`);

function count(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new RangeError(`a whole number is expected, not ${text}`);
  return value;
}
