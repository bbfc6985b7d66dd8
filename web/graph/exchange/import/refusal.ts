/** Why a file is not taken: a fault of the file, told like a fault of the service, and nothing has changed. */
import type { ErrorBody } from "../../../../server/contracts/route.ts";
import type { Bilingual } from "../../../../server/domain/errors.ts";
import { ApiError } from "../../../api/api-error.ts";

interface Reason {
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

const REASONS = {
  "graph-file-too-large": {
    message: { zh: "文件过大，没有导入。", en: "The file is too large; nothing was imported." },
    remedy: {
      zh: "请先在原程序中只导出需要的部分。",
      en: "Export only the part you need from the other program.",
    },
  },
  "graph-file-not-utf8": {
    message: { zh: "文件不是 UTF-8 编码，没有导入。", en: "The file is not UTF-8; nothing was imported." },
    remedy: { zh: "请在原程序中以 UTF-8 编码重新导出。", en: "Export it again as UTF-8." },
  },
  "graph-file-has-dtd": {
    message: {
      zh: "文件带有 DOCTYPE 或实体声明，出于安全没有导入。",
      en: "The file declares a DOCTYPE or entities; for safety nothing was imported.",
    },
    remedy: {
      zh: "请删去 <!DOCTYPE …> 和 <!ENTITY …>，或从原程序重新导出。",
      en: "Remove <!DOCTYPE …> and <!ENTITY …>, or export it again.",
    },
  },
  "graph-file-not-xml": {
    message: {
      zh: "文件不是完整的 XML，没有导入。",
      en: "The file is not well-formed XML; nothing was imported.",
    },
    remedy: {
      zh: "文件可能未传完或被改动，请重新导出。",
      en: "It may be cut off or altered; export it again.",
    },
  },
  "graph-file-unknown-format": {
    message: {
      zh: "文件既不是 GEXF 也不是 GraphML，没有导入。",
      en: "The file is neither GEXF nor GraphML; nothing was imported.",
    },
    remedy: {
      zh: "请在原程序中选择 GEXF 或 GraphML 格式导出。",
      en: "Choose GEXF or GraphML when exporting.",
    },
  },
  "graph-file-empty": {
    message: { zh: "文件中没有节点，没有导入。", en: "The file holds no nodes; nothing was imported." },
    remedy: { zh: "请检查是否选对了文件。", en: "Check that this is the right file." },
  },
  "graph-file-too-many": {
    message: {
      zh: "文件中的节点或连线过多，没有导入。",
      en: "The file holds too many nodes or links; nothing was imported.",
    },
    remedy: { zh: "请先在原程序中筛选后再导出。", en: "Filter it in the other program, then export." },
  },
  "graph-file-bad-node": {
    message: {
      zh: "有节点缺少编号或编号重复，没有导入。",
      en: "A node has no id, or one that another has; nothing was imported.",
    },
    remedy: {
      zh: "请在文件中改正该节点，或重新导出。",
      en: "Correct that node in the file, or export it again.",
    },
  },
  "graph-file-bad-link": {
    message: {
      zh: "有连线的端点不在文件中，没有导入。",
      en: "A link ends at a node that is not in the file; nothing was imported.",
    },
    remedy: {
      zh: "请在文件中改正该连线，或重新导出。",
      en: "Correct that link in the file, or export it again.",
    },
  },
  "graph-file-unreadable": {
    message: {
      zh: "文件的结构无法读取，没有导入。",
      en: "The structure of the file cannot be read; nothing was imported.",
    },
    remedy: {
      zh: "请在原程序中重新导出为标准的 GEXF 1.2、1.3 或 GraphML。",
      en: "Export it again as standard GEXF 1.2, 1.3 or GraphML.",
    },
  },
} as const satisfies Readonly<Record<string, Reason>>;

export type RefusalCode = keyof typeof REASONS;

/** @param detail where the fault is, what was expected and what came: counts and places, never content of the file */
export function refusal(
  code: RefusalCode,
  detail: Pick<ErrorBody, "where" | "expected" | "came"> = {},
): ApiError {
  return new ApiError(-1, { code, ...REASONS[code], ...detail });
}
