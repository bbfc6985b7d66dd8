/** The password of a local server: random, in a file that only its owner can read. */
import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

export function passwordFile(home: string): string {
  return join(home, "password");
}

/** Reads the password; makes one where there is none. */
export async function keepPassword(home: string): Promise<string> {
  try {
    return (await readFile(passwordFile(home), "utf8")).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  const password = randomBytes(24).toString("base64url");
  await writeFile(passwordFile(home), `${password}\n`, { mode: 0o600, flag: "wx" });
  return password;
}
