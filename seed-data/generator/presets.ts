/** Named cities. `heldout` and its family are for reporting only: do not tune an engine on them. */
import { isRecordKind } from "../../server/domain/case-folder.ts";
import { BASE, type CityParameters } from "./parameters.ts";
import { closeKnitParameters, variedParameters } from "./varied.ts";

type Preset = (base: CityParameters, seed: number) => CityParameters;

const shifted = (base: CityParameters): CityParameters => ({
  ...base,
  life: { ...base.life, paymentMedianCny: 47 },
  gangs: {
    ...base.gangs,
    size: [6, 18],
    customersPerDealer: [4, 20],
    gramPriceCny: [90, 260],
    oddAmountShare: 0.6,
    muleShare: 0.95,
    burnerLifeDays: [7, 24],
    supplyGapDays: [4, 12],
    orderGapDays: [2, 9],
  },
});

/** Ranges that lie outside those of every other preset. */
const heldout = (base: CityParameters): CityParameters => ({
  ...base,
  life: {
    ...base.life,
    contactsPerDay: 0.8,
    paymentsPerDay: 0.6,
    paymentMedianCny: 24,
    outingsPerDay: 0.7,
    friendsMedian: 8,
    friendsSigma: 0.95,
    talkedTransferShare: 0,
  },
  phones: {
    ...base.phones,
    simsPerPerson: 1.45,
    numberChangeShare: 0.09,
    unregisteredShare: 0.08,
    familyHolderShare: 0.08,
    sameHandsetShare: 0.25,
  },
  records: {
    ...base.records,
    sightingRecorded: 0.4,
    appCellKnown: 0.45,
    cellNoise: 0.2,
    contactRecorded: 0.95,
  },
  gangs: {
    ...base.gangs,
    size: [5, 14],
    customersPerDealer: [8, 26],
    gramPriceCny: [520, 900],
    oddAmountShare: 0.8,
    deliveryWeights: { meeting: 0.1, waybill: 0.3, dead_drop: 0.3, mixed: 0.3 },
    muleShare: 0.75,
    cashShare: 0.12,
    workPhoneShare: 0.9,
    burnerLifeDays: [9, 38],
    orderGapDays: [4, 18],
    coverShare: 0.25,
  },
});

/**
 * The committed story (seed-data/yunling): goods bought abroad come by parcel into the city
 * centre, are ordered online and paid to others' accounts, the waste water is abnormal, and the
 * three main suspects say nothing; beside it a gang that lost goods and one nobody knows of.
 */
const yunling = (base: CityParameters): CityParameters => ({
  ...base,
  persons: 250,
  days: 42,
  gangCount: 3,
  records: { ...base.records, sightingRecorded: 0.6 },
  gangs: {
    ...base.gangs,
    customersPerDealer: [7, 13],
    orderGapDays: [3, 8],
    cashShare: 0,
    scripts: [
      {
        size: 7,
        delivery: "waybill",
        suppliedByParcel: true,
        orderedOnline: true,
        muleShare: 1,
        startsOnDay: -14,
        leaderUsesPhone: true,
        police: { suspects: 3, seizure: false, silent: true, openedOnDay: 41 },
      },
      {
        size: 6,
        delivery: "meeting",
        suppliedByParcel: false,
        orderedOnline: false,
        muleShare: 0.5,
        startsOnDay: -700,
        leaderUsesPhone: true,
        police: { suspects: 2, seizure: true, silent: false, openedOnDay: -8 },
      },
      {
        size: 5,
        delivery: "dead_drop",
        suppliedByParcel: false,
        orderedOnline: false,
        muleShare: 0.5,
        startsOnDay: -30,
        leaderUsesPhone: false,
        police: null,
      },
    ],
  },
  police: { ...base.police, extractionShare: 0.08, gangConfessionShare: 0 },
  wastewater: {
    ...base.wastewater,
    weeksBefore: 56,
    populationThousands: [60, 90],
    pureGramsPerGramSold: 0.5,
  },
});

const PRESETS: Readonly<Record<string, Preset>> = {
  base: (base) => base,
  shifted,
  heldout,
  yunling,
  varied: variedParameters,
  "close-knit": closeKnitParameters,
  "no-gang": (base) => ({ ...base, gangCount: 0 }),
  "no-police": (base) => missing(base, "police"),
  "leaders-silent": (base) => ({ ...base, gangs: { ...base.gangs, leaderWithoutPhoneShare: 1 } }),
  "police-focused": (base) => ({ ...base, police: { ...base.police, focused: true } }),
  "heldout-no-gang": (base) => ({ ...heldout(base), gangCount: 0 }),
  "heldout-no-police": (base) => missing(heldout(base), "police"),
  "shifted-no-police": (base) => missing(shifted(base), "police"),
  "shifted-no-gang": (base) => ({ ...shifted(base), gangCount: 0 }),
};

export const PRESET_NAMES: readonly string[] = [
  ...Object.keys(PRESETS),
  "missing-contacts",
  "missing-payments",
  "missing-parcels",
  "missing-sightings",
  "missing-phone_users",
  "missing-accounts",
  "missing-vehicles",
  "missing-wastewater",
  "missing-cells",
];

export interface Size {
  readonly persons?: number;
  readonly days?: number;
  readonly gangs?: number;
}

/**
 * Parameters of a named city; `size` replaces the preset's own. The seed counts for `varied`
 * alone, whose parameters are drawn. Throws RangeError on an unknown name.
 */
export function presetParameters(name: string, seed: number, size: Size = {}): CityParameters {
  const sized: CityParameters = {
    ...BASE,
    persons: size.persons ?? BASE.persons,
    days: size.days ?? BASE.days,
    gangCount: size.gangs ?? BASE.gangCount,
  };
  const layer = /^missing-(.+)$/.exec(name)?.[1];
  if (layer && (layer === "cells" || isRecordKind(layer))) {
    return { ...missing(sized, layer), preset: name };
  }
  const preset = PRESETS[name];
  if (!preset) throw new RangeError(`unknown preset ${name}; known: ${PRESET_NAMES.join(", ")}`);
  return { ...preset(sized, seed), preset: name };
}

function missing(base: CityParameters, layer: CityParameters["records"]["missing"][number]): CityParameters {
  return { ...base, records: { ...base.records, missing: [...base.records.missing, layer] } };
}
