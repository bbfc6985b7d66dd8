/** A certificate for this machine, and an authority of its own that vouches for it, as an intranet has them. */
import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { reportNotRun } from "../not-run.ts";

const run = promisify(execFile);
const NEW_KEY = ["req", "-newkey", "rsa:2048", "-nodes"];

/**
 * Writes `private.key` and `public.crt` into the folder.
 * @returns the file of the authority's certificate; null, and reported, where OpenSSL is missing
 */
export async function certifyOrReport(folder: string): Promise<string | null> {
  try {
    await run("openssl", ["version"]);
  } catch {
    reportNotRun(
      "neo4j",
      "Encrypted connections: install OpenSSL (Debian/Ubuntu `apt-get install openssl`).",
    );
    return null;
  }
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const at = (name: string) => join(folder, name);
  const [authority, authorityKey] = [at("authority.crt"), at("authority.key")];
  await run("openssl", [
    ...[...NEW_KEY, "-x509", "-days", "2", "-subj", "/CN=authority of a test"],
    ...["-keyout", authorityKey, "-out", authority],
  ]);
  await run("openssl", [
    ...[...NEW_KEY, "-subj", "/CN=graph", "-keyout", at("private.key"), "-out", at("request")],
  ]);
  // The address, and no name: `localhost` is another host to whoever checks.
  await writeFile(at("names"), "subjectAltName=IP:127.0.0.1\n");
  await run("openssl", [
    ...["x509", "-req", "-days", "2", "-in", at("request"), "-extfile", at("names")],
    ...["-CA", authority, "-CAkey", authorityKey, "-CAcreateserial", "-out", at("public.crt")],
  ]);
  return authority;
}
