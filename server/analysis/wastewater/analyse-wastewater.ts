/**
 * Alerts from waste water: per catchment and analyte, which samples show a consumption raised
 * above what is usual there. It points at places and weeks, never at persons.
 *
 * Each catchment is compared with its own past and season; where it is raised from the start,
 * or has too few samples, with its peers. The probability that a city in which nothing has
 * changed gets any alert is kept near `FALSE_ALARM` by sharing it out over all series.
 */
import type { WastewaterTable } from "../../domain/case-tables.ts";
import type { WastewaterFinding } from "../../domain/findings.ts";
import { rounded } from "../case/ids.ts";
import { analyteOf, consumptionOf } from "./consumption.ts";
import { noiseLeftBy, noiseOfCity } from "./noise.ts";
import { compareWithPeers, type Level, type PeerComparison } from "./peers.ts";
import { baselineOf, LEAST_RATIO, type Series, type SeriesBaseline } from "./series.ts";

/** Probability of any alert in a city where nothing has changed: against the own past, and against peers. */
const FALSE_ALARM = { ownPast: 0.05, peers: 0.015 };
/** Of what is reported. */
const DECIMALS = 3;
const ONE_SIDED_95 = 1.645;
/** Analytes that measure people or the fate of a drug; they are reported, but raise no alert. */
const MARKERS: ReadonlySet<string> = new Set(["AMP", "COT", "HCOT", "CAF", "CREATININE", "NH4N"]);

/**
 * @returns a finding per sample whose consumption can be told, by catchment, analyte and day;
 * samples without concentration, or with neither flow and population nor cotinine, have none
 */
export function analyseWastewater(table: WastewaterTable): WastewaterFinding[] {
  const series = seriesOf(table, consumptionOf(table));
  const watched = series.filter(({ analyte }) => !MARKERS.has(analyte));
  const seriesCount = Math.max(1, watched.length);
  const share = FALSE_ALARM.ownPast / seriesCount;
  const atFirst = noiseOfCity(watched);
  const noise = noiseLeftBy(
    watched.map((one) => baselineOf(one, share, atFirst)),
    atFirst,
  );
  const baselines = new Map(series.map((one) => [one, baselineOf(one, share, noise)]));
  return series.flatMap((one) => {
    const own = baselines.get(one)!;
    const alerting = watched.includes(one);
    const peers = alerting ? raisedAbovePeers(one, watched, baselines) : undefined;
    return findingsOf(table, one, own, alerting, peers);
  });
}

function seriesOf(table: WastewaterTable, consumption: Float64Array): Series[] {
  const rowsOf = new Map<string, number[]>();
  table.catchment.forEach((catchment, row) => {
    if (!(consumption[row]! >= 0)) return;
    const key = JSON.stringify([catchment, analyteOf(table.analyte[row]!)]);
    const rows = rowsOf.get(key);
    if (rows) rows.push(row);
    else rowsOf.set(key, [row]);
  });
  return [...rowsOf.values()].map((unsorted) => {
    const rows = Int32Array.from(unsorted).sort((a, b) => table.day[a]! - table.day[b]! || a - b);
    return {
      catchment: table.catchment[rows[0]!]!,
      analyte: analyteOf(table.analyte[rows[0]!]!),
      rows,
      days: Int32Array.from(rows, (row) => table.day[row]!),
      logConsumption: logAboveDetection(rows, consumption),
    };
  });
}

/** Logs; what was not detected counts as half of the least that was. */
function logAboveDetection(rows: Int32Array, consumption: Float64Array): Float64Array {
  let least = Number.POSITIVE_INFINITY;
  for (const row of rows) if (consumption[row]! > 0 && consumption[row]! < least) least = consumption[row]!;
  const floor = least === Number.POSITIVE_INFINITY ? 1 : least / 2;
  return Float64Array.from(rows, (row) => Math.log(Math.max(consumption[row]!, floor)));
}

function raisedAbovePeers(
  one: Series,
  watched: readonly Series[],
  baselines: ReadonlyMap<Series, SeriesBaseline>,
): PeerComparison | undefined {
  const peers = watched.filter((other) => other !== one && other.analyte === one.analyte);
  const compared = compareWithPeers(
    levelOf(baselines.get(one)!),
    peers.map((peer) => levelOf(baselines.get(peer)!)),
    Math.log(LEAST_RATIO),
  );
  const share = FALSE_ALARM.peers / watched.length;
  return compared && compared.chance <= share && compared.zAboveLeast >= ONE_SIDED_95 ? compared : undefined;
}

function levelOf({ level, noiseSd, usualCount }: SeriesBaseline): Level {
  return { level, error: noiseSd * Math.sqrt(Math.PI / 2 / Math.max(1, usualCount)) };
}

function findingsOf(
  table: WastewaterTable,
  one: Series,
  own: SeriesBaseline,
  alerting: boolean,
  peers: PeerComparison | undefined,
): WastewaterFinding[] {
  const level = peers ? peers.expected : own.level;
  const spread = own.noiseSd * Math.sqrt(1 + 1 / Math.max(1, own.usualCount));
  return Array.from(one.rows, (row, at) => {
    const above = one.logConsumption[at]! - own.season[at]! - level;
    const raised = peers !== undefined || own.raised[at] !== 0;
    return {
      catchment_id: one.catchment,
      analyte: one.analyte,
      sampled_on: isoDate(table.day[row]!),
      consumption_mg_1000_d: rounded(Math.exp(one.logConsumption[at]!), DECIMALS),
      alert: alerting && raised && above > Math.log(LEAST_RATIO),
      usual_mg_1000_d: rounded(Math.exp(level + own.season[at]!), DECIMALS),
      z: rounded(above / (peers ? Math.hypot(spread, peers.spread) : spread), DECIMALS),
      compared_with: peers ? "peers" : "own-past",
    };
  });
}

function isoDate(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
