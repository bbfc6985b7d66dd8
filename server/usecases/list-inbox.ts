/** Folders that may be imported over the API: those directly below the inbox, no others. */
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { TriplezeroError } from "../domain/errors.ts";

/** Names, sorted. The inbox is created where there is none. */
export async function listInbox(inboxDir: string): Promise<string[]> {
  await mkdir(inboxDir, { recursive: true, mode: 0o700 });
  const entries = await readdir(inboxDir, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map((entry) => entry.name)
    .sort();
}

/**
 * The path of a folder in the inbox. Only names that `listInbox` gives are taken, so that
 * neither `..` nor a symbolic link leads out of it.
 * @throws TriplezeroError `unknown-folder` (not-found)
 */
export async function inboxFolder(inboxDir: string, name: string): Promise<string> {
  if ((await listInbox(inboxDir)).includes(name)) return join(inboxDir, name);
  throw new TriplezeroError({
    code: "unknown-folder",
    class: "not-found",
    message: { zh: "收件文件夹里没有这个文件夹。", en: "There is no such folder in the inbox." },
    remedy: {
      zh: "请把案件文件夹放到 inbox 目录下再试。",
      en: "Put the case folder below the inbox directory and try again.",
    },
  });
}
