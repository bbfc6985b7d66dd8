/** What `--help` teaches, in both languages. */
import type { Bilingual } from "../domain/errors.ts";

interface CommandHelp {
  readonly about: Bilingual;
  readonly examples: readonly string[];
}

const RUN = "npm run -s triplezero --";

export const HELP = {
  program: {
    zh: "从通联、支付、寄递、轨迹等记录中发现贩毒团伙。所有结果均为分析线索，不是有罪证据。",
    en: "Finds trafficking networks in records of contacts, payments, parcels and sightings. Every finding is an analytical lead, not evidence of guilt.",
  },
  after: {
    zh: `
数据去向：一切都在 .data/ 之下（TRIPLEZERO_DATA 可改）：ledger.duckdb 是台账，inbox/ 是网页可导入的文件夹。
不联网；服务只监听 127.0.0.1。

环境变量：
  TRIPLEZERO_DATA, TRIPLEZERO_LEDGER, TRIPLEZERO_INBOX    数据位置
  TRIPLEZERO_HOST, TRIPLEZERO_PORT, TRIPLEZERO_ALLOWED_HOSTS  服务地址（默认 127.0.0.1:7333）
  TRIPLEZERO_WEB                                          网页界面的构建结果（默认 dist/web）
  TRIPLEZERO_REQUESTS_PER_MINUTE                          每个来源每分钟请求上限
  NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD(_FILE), NEO4J_DATABASE  给出 NEO4J_URI 即用 Neo4j，否则图在进程内
  TRIPLEZERO_LOG                                          silent error warn info debug

退出码：0 成功；1 内部错误；2 用法错误；3 输入有误；4 找不到；5 不可用；6 冲突或被占用；7 超出限制；8 分析未能复现或记录被改动；130 被中断

从这里开始：
  npm start                                       用示例案件试用
  ${RUN} import 我的案件文件夹             导入自己的数据
  ${RUN} analyze 我的案件文件夹 --out 输出   直接分析一个文件夹`,
    en: `
Where data goes: everything lies below .data/ (change with TRIPLEZERO_DATA): ledger.duckdb is the ledger, inbox/ holds folders that the web page may import.
Nothing goes over the network; the service listens on 127.0.0.1 only.

Environment:
  TRIPLEZERO_DATA, TRIPLEZERO_LEDGER, TRIPLEZERO_INBOX    where data lies
  TRIPLEZERO_HOST, TRIPLEZERO_PORT, TRIPLEZERO_ALLOWED_HOSTS  address (127.0.0.1:7333)
  TRIPLEZERO_WEB                                          the built web application (dist/web)
  TRIPLEZERO_REQUESTS_PER_MINUTE                          limit per caller and minute
  NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD(_FILE), NEO4J_DATABASE  Neo4j where NEO4J_URI is given, else in process
  TRIPLEZERO_LOG                                          silent error warn info debug

Exit codes: 0 ok; 1 internal; 2 usage; 3 bad input; 4 not found; 5 unavailable; 6 conflict or locked; 7 limit; 8 run not reproduced or records altered; 130 interrupted

Begin here:
  npm start                                    try it on the sample case
  ${RUN} import my-case-folder       import your own data
  ${RUN} analyze my-case-folder --out out   analyse a folder at once`,
  },
  afterError: { zh: "（加 --help 查看用法）", en: "(add --help for how to use it)" },
  examples: { zh: "例：", en: "Examples:" },
  flags: {
    json: { zh: "stdout 只输出一个 JSON 值", en: "print one JSON value on stdout and nothing else" },
    lang: { zh: "提示语言，默认随 LANG", en: "language of messages, by default from LANG" },
    debug: {
      zh: "出错时显示调用栈（可能含记录内容）",
      en: "show stack traces (may hold content of records)",
    },
    ledger: { zh: "台账文件，默认 .data/ledger.duckdb", en: "ledger file, .data/ledger.duckdb by default" },
    strict: {
      zh: "有一行不合格或一处引用未解析就拒收整个文件夹（默认隔离不合格的行、保留未解析的引用，并都报告）",
      en: "refuse the folder for a single bad row or unresolved reference (by default such rows are quarantined, such references kept, both reported)",
    },
    out: { zh: "写入 result.json 的文件夹", en: "folder that result.json is written to" },
    verify: {
      zh: "用台账和相同种子重算这次分析（run.id）并逐字节比较，核对每条记录；不写任何内容",
      en: "compute this run (its run.id) again from the ledger with its seed, compare byte for byte, check every record; writes nothing",
    },
    outMissing: {
      zh: "错误：需要 --out <dir>（或用 --verify <run> 核验一次分析）",
      en: "error: give --out <dir> (or --verify <run> to verify a run)",
    },
    verifyAlone: {
      zh: "错误：--verify 核验台账中的分析，不能同时给出文件夹、--out 或 --seed",
      en: "error: --verify checks a run of the ledger: it goes without a folder, --out or --seed",
    },
    seed: {
      zh: "随机种子；同样的数据和种子得到逐字节相同的结果",
      en: "seed; same data and seed give the same bytes",
    },
    neo4j: { zh: "Neo4j 地址，代替 NEO4J_URI", en: "address of Neo4j, instead of NEO4J_URI" },
    bulk: {
      zh: "用 neo4j-admin 批量导入到空的本地 Neo4j",
      en: "load an empty local Neo4j through neo4j-admin database import",
    },
    host: { zh: "监听地址，默认 127.0.0.1", en: "address to listen on, 127.0.0.1 by default" },
    port: { zh: "端口，默认 7333，被占用则另选", en: "port, 7333 by default, another if that is taken" },
    param: { zh: "查询参数，可重复", en: "a parameter of the query, may be repeated" },
  },
  commands: {
    import: {
      about: {
        zh: "把案件文件夹（CSV、XLSX、JSONL）导入台账。重复导入不会重复记录。",
        en: "Import a case folder (CSV, XLSX, JSONL) into the ledger. Importing it again adds nothing.",
      },
      examples: [`${RUN} import ./case`, `${RUN} import ./case --strict --json`],
    },
    analyze: {
      about: {
        zh: "分析文件夹或台账，写出 result.json。给出文件夹时不改动台账。",
        en: "Analyse a folder, or the ledger where no folder is given, and write result.json. A folder leaves the ledger untouched.",
      },
      examples: [
        `${RUN} analyze ./case --out ./out`,
        `${RUN} analyze --ledger .data/ledger.duckdb --out ./out --seed 7`,
        `${RUN} analyze --verify 0123456789abcdef --json`,
      ],
    },
    publish: {
      about: {
        zh: "由台账和最近一次分析重建图（Neo4j 或进程内）。中断后再运行即可补齐。",
        en: "Rebuild the graph from ledger and latest run. Run it again after a break-off; it ends the same.",
      },
      examples: [
        `NEO4J_PASSWORD_FILE=./pw ${RUN} publish --neo4j bolt://127.0.0.1:7687`,
        `${RUN} publish --bulk`,
      ],
    },
    serve: {
      about: { zh: "启动网页服务，直到 Ctrl+C。", en: "Serve the web application until Ctrl+C." },
      examples: [`${RUN} serve`, `${RUN} serve --port 8080`],
    },
    start: {
      about: {
        zh: "首次启动时导入并分析示例案件，然后启动网页服务。即 npm start。",
        en: "Import and analyse the sample case on the first run, then serve. This is what npm start does.",
      },
      examples: ["npm start"],
    },
    query: {
      about: {
        zh: "在 Neo4j 上运行查询库中的或自存的查询，只读；不带编号则列出全部。",
        en: "Run a query of the library, or one that somebody keeps, on Neo4j, reading only; without an id, list them all.",
      },
      examples: [`${RUN} query`, `${RUN} query shared-handset --param minimum=3`],
    },
  } satisfies Record<string, CommandHelp>,
} as const;
