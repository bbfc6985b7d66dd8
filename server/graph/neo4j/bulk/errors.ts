/** Errors of loading a local Neo4j in bulk. */
import { TriplezeroError } from "../../../domain/errors.ts";

export function neo4jNotEmpty(home: string): TriplezeroError {
  return new TriplezeroError({
    code: "neo4j-not-empty",
    class: "conflict",
    message: {
      zh: "批量导入只能用于空的本机 Neo4j，而这里已有数据。",
      en: "A local Neo4j is loaded in bulk only while it is empty, and this one holds data.",
    },
    remedy: {
      zh: `用不带 --bulk 的 publish 更新；要重新批量导入，请先删除 ${home} 下的 data 文件夹。`,
      en: `Update it by publish without --bulk; to load it anew, delete the folder data in ${home} first.`,
    },
  });
}

/** The tool's own output quotes lines of the files: it is kept as the cause only. */
export function bulkLoadFailed(cause: unknown): TriplezeroError {
  return new TriplezeroError(
    {
      code: "bulk-load-failed",
      class: "internal",
      message: {
        zh: "Neo4j 的导入工具没有成功；数据库仍为空。",
        en: "Neo4j's import tool did not succeed; the database is as empty as before.",
      },
      remedy: {
        zh: "检查磁盘空间；或用不带 --bulk 的 publish 发布。",
        en: "Check the space on the disk, or publish without --bulk.",
      },
    },
    { cause },
  );
}
