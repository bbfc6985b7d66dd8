/**
 * From concentrations in waste water to consumption in mg a day per 1,000 people.
 *
 * load = C [ng/L] · Q [10⁴ m³/d] · 10 / population [10³], which in our columns (m³/d, persons)
 * is C · Q / population; consumption = load / share excreted. Where population or flow is
 * missing, the catchment's own median stands in; where the catchment never has one, cotinine
 * of the same day does: population [10³] = COT · Q · 10 · domestic share / E, so that the flow
 * cancels out of the load.
 */
import type { WastewaterTable } from "../../domain/case-tables.ts";
import { median } from "./robust.ts";

/** Share of the drug consumed that leaves the body as the analyte. */
const EXCRETED: Readonly<Record<string, number>> = { METH: 0.43 };
/** Cotinine a day and 1,000 people [mg]: cigarettes a head and day · 0.14 mg · 1000. */
const CIGARETTES = 4.2;
const COTININE_LOAD = CIGARETTES * 0.14 * 1000;
/** Share of the water that comes from households. */
const DOMESTIC_SHARE = 0.85;

const ANALYTE_NAMES: Readonly<Record<string, string>> = {
  METHAMPHETAMINE: "METH",
  MA: "METH",
  AMPHETAMINE: "AMP",
  COTININE: "COT",
};

/** Abbreviation under which an analyte is known here, in capitals. */
export function analyteOf(name: string): string {
  const upper = name.trim().toUpperCase();
  return ANALYTE_NAMES[upper] ?? upper;
}

/** Consumption of each row (load where the share excreted is unknown); NaN where it cannot be told. */
export function consumptionOf(table: WastewaterTable): Float64Array {
  const usual = usualOfCatchments(table);
  const cotinine = cotinineOfDays(table);
  return Float64Array.from(table.ids, (_, row) => {
    const concentration = table.concentrationNgL[row]!;
    if (!(concentration >= 0)) return Number.NaN;
    const catchment = usual.get(table.catchment[row]!)!;
    const flow = positive(table.flowM3D[row]!) ?? catchment.flow;
    const population = positive(table.population[row]!) ?? catchment.population;
    const marker = cotinine.get(dayKey(table, row));
    const load =
      flow !== undefined && population !== undefined
        ? (concentration * flow) / population
        : marker !== undefined
          ? (concentration * COTININE_LOAD) / (marker * DOMESTIC_SHARE)
          : Number.NaN;
    return load / (EXCRETED[analyteOf(table.analyte[row]!)] ?? 1);
  });
}

function positive(value: number): number | undefined {
  return value > 0 ? value : undefined;
}

interface Usual {
  readonly flow: number | undefined;
  readonly population: number | undefined;
}

function usualOfCatchments(table: WastewaterTable): Map<string, Usual> {
  const rows = new Map<string, { flow: number[]; population: number[] }>();
  table.catchment.forEach((catchment, row) => {
    let seen = rows.get(catchment);
    if (!seen) {
      seen = { flow: [], population: [] };
      rows.set(catchment, seen);
    }
    if (table.flowM3D[row]! > 0) seen.flow.push(table.flowM3D[row]!);
    if (table.population[row]! > 0) seen.population.push(table.population[row]!);
  });
  return new Map(
    [...rows].map(([catchment, { flow, population }]) => [
      catchment,
      { flow: positive(median(flow)), population: positive(median(population)) },
    ]),
  );
}

function cotinineOfDays(table: WastewaterTable): Map<string, number> {
  const found = new Map<string, number>();
  table.analyte.forEach((analyte, row) => {
    if (analyteOf(analyte) !== "COT" || !(table.concentrationNgL[row]! > 0)) return;
    found.set(dayKey(table, row), table.concentrationNgL[row]!);
  });
  return found;
}

function dayKey(table: WastewaterTable, row: number): string {
  return `${table.day[row]} ${table.catchment[row]}`;
}
