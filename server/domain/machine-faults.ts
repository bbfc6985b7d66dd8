/**
 * What the machine refuses: a file or folder that may not be read or written, a full disk, memory
 * at its limit. Whoever meets it can mend it, so it is told from a fault of the program.
 */
import type { ErrorDetails } from "./errors.ts";

const FILE_CODES =
  /^(EACCES|EPERM|EROFS|ENOTDIR|EISDIR|EEXIST|ENOENT|ENAMETOOLONG|ELOOP|EIO|EBUSY|EMFILE|ENFILE)$/;
const DISK_CODES = /^(ENOSPC|EDQUOT|EFBIG)$/;
/** The database has no codes for these, and says them after what it was about. */
const DISK_FULL =
  /No space left on device|Disk quota exceeded|not enough (disk )?space|temp(orary)? directory.*limit/i;
const MEMORY_FULL = /^Out of Memory Error/;
/** Of a thread of Node's, whose memory the ledger's settings do not touch. */
const THREAD_MEMORY_FULL = "ERR_WORKER_OUT_OF_MEMORY";

/** The code of an error of the operating system (`EACCES`), else null. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error) || !("syscall" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

/** Null where it is nothing of the kind. */
export function machineFault(error: unknown): ErrorDetails | null {
  if (!(error instanceof Error)) return null;
  const code = systemCode(error);
  if (code !== null) {
    if (DISK_CODES.test(code)) return diskFull(code);
    return FILE_CODES.test(code) ? fileRefused(code, "path" in error ? error.path : undefined) : null;
  }
  if ("code" in error && error.code === THREAD_MEMORY_FULL) return threadMemoryFull();
  if (DISK_FULL.test(error.message)) return diskFull("ENOSPC");
  return MEMORY_FULL.test(error.message) ? memoryFull() : null;
}

function fileRefused(came: string, path: unknown): ErrorDetails {
  return {
    code: "file-access",
    class: "unavailable",
    message: {
      zh: "无法读取或写入文件或文件夹。",
      en: "A file or folder cannot be read or written.",
    },
    ...(typeof path === "string" ? { where: { file: path } } : {}),
    came,
    remedy: {
      zh: "请检查路径及其读写权限，或换一个位置（TRIPLEZERO_DATA、--ledger、--out）。",
      en: "Check the path and the rights of this user, or name another place (TRIPLEZERO_DATA, --ledger, --out).",
    },
  };
}

function diskFull(came: string): ErrorDetails {
  return {
    code: "disk-full",
    class: "limit",
    message: {
      zh: "磁盘已满，操作没有完成，台账未变。",
      en: "The disk is full; the work was not completed, and the ledger is as before.",
    },
    came,
    remedy: {
      zh: "请腾出空间，或用 TRIPLEZERO_DATA 把数据放到别的磁盘，然后重新运行。",
      en: "Free some space, or keep the data on another disk by TRIPLEZERO_DATA, and run it again.",
    },
  };
}

function memoryFull(): ErrorDetails {
  return {
    code: "out-of-memory",
    class: "limit",
    message: {
      zh: "超过了台账可用的内存，操作没有完成，台账未变。",
      en: "It takes more memory than the ledger may use; the work was not completed, and the ledger is as before.",
    },
    remedy: {
      zh: "请分几次导入（每次一部分文件或行），并去掉不需要的列。",
      en: "Import it in parts (some of the files or rows at a time), and leave out columns that are not needed.",
    },
  };
}

function threadMemoryFull(): ErrorDetails {
  return {
    code: "out-of-memory",
    class: "limit",
    message: {
      zh: "分析所需的内存超过了程序可用的内存，分析没有完成，台账未变。",
      en: "The analysis takes more memory than the program may use; it was not completed, and the ledger is as before.",
    },
    remedy: {
      zh: "请用 NODE_OPTIONS=--max-old-space-size=兆字节数 给程序更多内存后重新启动，或少导入一些记录。",
      en: "Start the program with more memory (NODE_OPTIONS=--max-old-space-size=MEGABYTES), or import fewer records.",
    },
  };
}
