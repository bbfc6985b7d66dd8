/**
 * A guided trace from one person, phone or account: computed anew from the latest run and the
 * records, so that it can be saved as a view with its steps.
 */
import { countNote, note } from "../../analysis/tracing/step.ts";
import { TriplezeroError } from "../../domain/errors.ts";
import { type NodeKey, parseNodeKey } from "../../domain/graph-model.ts";
import type { ViewStep } from "../../domain/saved-view.ts";
import { TRACE_KINDS, type Trace, type TraceKind } from "../../domain/traces.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { latestRun } from "../../ledger/runs.ts";
import { readCoverage } from "../../projection/data-coverage/read.ts";
import { traceBuyersOf, traceDealersOf, traceFellowsOf } from "./trace-company.ts";
import { prepareTrace, type TraceContext } from "./trace-context.ts";
import { traceGoods } from "./trace-goods.ts";
import { traceMoneyOf } from "./trace-money.ts";

export interface PersonTrace {
  readonly kind: TraceKind;
  readonly run_id: string;
  /** Node that it starts from. */
  readonly start: NodeKey;
  /** Of the start and all steps, to be drawn. */
  readonly nodes: readonly NodeKey[];
  /** Steps, then notes: where it stopped and what was left out. */
  readonly steps: readonly ViewStep[];
}

/** Records without which a trace must end early, by kind. */
const NEEDS = {
  source: ["contacts", "parcels", "sightings"],
  money: ["payments"],
  fellows: ["contacts", "sightings"],
  dealers: ["contacts", "payments"],
  buyers: ["contacts", "payments"],
} as const satisfies Record<TraceKind, readonly string[]>;

const TRACERS: Record<TraceKind, (context: TraceContext) => Promise<Trace>> = {
  source: traceGoods,
  money: traceMoneyOf,
  fellows: traceFellowsOf,
  dealers: traceDealersOf,
  buyers: traceBuyersOf,
};

/** More than these, deals and payments that only join persons are left out of the picture; the steps keep their records. */
const NODES_MAX = 400;
/** A step of a saved view holds no more records. */
const RECORDS_MAX = 10_000;

/**
 * @param id of a person, or the key of a phone or an account
 * @throws TriplezeroError `unknown-person`, `unknown-trace` or `not-analysed` (not-found)
 */
export async function tracePerson(ledger: Ledger, id: string, kind: string): Promise<PersonTrace> {
  if (!isTraceKind(kind)) throw unknownTrace();
  const result = (await latestRun(ledger))?.result;
  if (!result) throw notAnalysed();
  return ledger.read(async (connection) => {
    const context = await prepareTrace(connection, result, id);
    const { steps, notes } = await TRACERS[kind](context);
    const covered = new Set((await readCoverage(connection)).map(({ file }) => String(file)));
    const lacking = NEEDS[kind].filter((file) => !covered.has(file));
    const drawn = drawnNodes(context.start.key, steps);
    return {
      kind,
      run_id: result.run.id,
      start: context.start.key,
      nodes: drawn.nodes,
      steps: [
        ...steps.map(shortened),
        ...lacking.map((file) => note(`lacks.${file}`)),
        ...notes,
        ...countNote("notDrawn", drawn.left_out),
        ...countNote("recordsCut", steps.filter(({ records }) => records.length > RECORDS_MAX).length),
      ],
    };
  });
}

function drawnNodes(start: NodeKey, steps: readonly ViewStep[]): { nodes: NodeKey[]; left_out: number } {
  const all = [...new Set([start, ...steps.flatMap(({ nodes }) => nodes)])];
  if (all.length <= NODES_MAX) return { nodes: all, left_out: 0 };
  const nodes = all.filter((key) => !["Deal", "Payment"].includes(parseNodeKey(key)?.kind ?? ""));
  return { nodes, left_out: all.length - nodes.length };
}

function shortened(step: ViewStep): ViewStep {
  return step.records.length > RECORDS_MAX ? { ...step, records: step.records.slice(0, RECORDS_MAX) } : step;
}

function isTraceKind(kind: string): kind is TraceKind {
  return (TRACE_KINDS as readonly string[]).includes(kind);
}

function unknownTrace(): TriplezeroError {
  return new TriplezeroError({
    code: "unknown-trace",
    class: "not-found",
    message: { zh: "没有这种追查。", en: "There is no such trace." },
    expected: TRACE_KINDS.join(", "),
  });
}

function notAnalysed(): TriplezeroError {
  return new TriplezeroError({
    code: "not-analysed",
    class: "not-found",
    message: { zh: "尚未分析，无法追查。", en: "Nothing has been analysed yet, so nothing can be traced." },
    remedy: { zh: "请先在总览中开始分析。", en: "Start the analysis from the overview." },
  });
}
