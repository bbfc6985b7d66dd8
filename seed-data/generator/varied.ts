/**
 * A city whose parameters are themselves drawn: what a model is fitted on, so that it learns
 * what holds over many kinds of city and not the constants of one. The ranges stay clear of
 * every value of the preset `heldout`, which is kept for reporting.
 */
import type { CityParameters, Delivery, LookalikeKind, Range } from "./parameters.ts";
import { Random } from "./random.ts";

const LOOKALIKE_FACTOR = 2;
const NO_GANG_SHARE = 0.08;
const NO_POLICE_SHARE = 0.15;
const FOCUSED_SHARE = 0.25;

export function variedParameters(base: CityParameters, seed: number): CityParameters {
  const random = new Random(`varied ${seed}`);
  const between = (low: number, high: number) => random.between(low, high);
  const price = between(90, 280);
  const burner = between(7, 18);
  return {
    ...base,
    gangCount: random.chance(NO_GANG_SHARE) ? 0 : base.gangCount,
    life: {
      ...base.life,
      contactsPerDay: between(0.35, 0.7),
      contactShape: between(0.55, 0.85),
      paymentsPerDay: between(0.4, 0.56),
      paymentMedianCny: between(28, 52),
      paymentSigma: between(1.05, 1.45),
      parcelsPerYear: between(40, 90),
      sameCityParcelShare: between(0.06, 0.14),
      outingsPerDay: between(0.45, 0.68),
      friendsMedian: between(4, 7.5),
      friendsSigma: between(0.6, 0.9),
      vehicleShare: between(0.15, 0.4),
    },
    phones: {
      simsPerPerson: between(1.15, 1.4),
      numberChangeShare: between(0.02, 0.08),
      unregisteredShare: between(0.02, 0.07),
      familyHolderShare: between(0.02, 0.07),
      secondCompanyShare: between(0.12, 0.4),
      secondUnregisteredShare: between(0.1, 0.28),
      secondFamilyShare: between(0.04, 0.16),
      sameHandsetShare: between(0.3, 0.7),
    },
    records: {
      ...base.records,
      contactRecorded: between(0.96, 1),
      paymentRecorded: between(0.93, 1),
      parcelRecorded: between(0.9, 1),
      sightingRecorded: between(0.42, 0.62),
      cellKnown: between(0.9, 1),
      appCellKnown: between(0.5, 0.8),
      cellNoise: between(0.05, 0.18),
      missing: random.chance(NO_POLICE_SHARE) ? ["police"] : [],
    },
    gangs: {
      ...base.gangs,
      size: spread(random, [4, 7], [10, 26]),
      customersPerDealer: spread(random, [4, 9], [15, 40]),
      orderGapDays: spread(random, [2, 5], [8, 17]),
      gramPriceCny: [price, Math.min(510, price * between(1.4, 2.6))],
      oddAmountShare: between(0.1, 0.75),
      deliveryWeights: drawnWeights(random),
      muleShare: between(0.2, 0.97),
      cashShare: between(0, 0.1),
      workPhoneShare: between(0.55, 0.88),
      burnerLifeDays: [burner, burner + between(14, 46)],
      workUnregisteredShare: between(0.2, 0.6),
      workStrawShare: between(0.08, 0.38),
      leaderWithoutPhoneShare: between(0, 0.6),
      supplyGapDays: spread(random, [4, 7], [11, 22]),
      confirmationShare: between(0.2, 0.6),
      brokeredShare: between(0.1, 0.5),
      lookoutShare: between(0.1, 0.5),
      coverShare: between(0, 0.22),
    },
    police: {
      ...base.police,
      extractionShare: between(0.02, 0.1),
      focused: random.chance(FOCUSED_SHARE),
      memberPriorShare: between(0.05, 0.35),
      innocentPriorShare: between(0.02, 0.07),
      userKnownShare: between(0.15, 0.6),
      outsideUserShare: between(0.01, 0.06),
      gangCaseShare: between(0.2, 0.8),
      gangConfessionShare: between(0, 0.3),
    },
    lookalikesPer1000: drawnLookalikes(random, base.lookalikesPer1000),
  };
}

/** The same, where friends ring before they send each other money: circles that look like trade. */
export function closeKnitParameters(base: CityParameters, seed: number): CityParameters {
  const varied = variedParameters(base, seed);
  const random = new Random(`close-knit ${seed}`);
  return { ...varied, life: { ...varied.life, talkedTransferShare: random.between(0.2, 0.7) } };
}

function spread(random: Random, low: Range, high: Range): Range {
  return [Math.round(random.between(...low)), Math.round(random.between(...high))];
}

function drawnWeights(random: Random): Readonly<Record<Delivery | "mixed", number>> {
  const draw = () => random.between(0.05, 0.5);
  return { meeting: draw(), waybill: draw(), dead_drop: draw(), mixed: draw() };
}

function drawnLookalikes(
  random: Random,
  base: CityParameters["lookalikesPer1000"],
): CityParameters["lookalikesPer1000"] {
  const drawn = Object.entries(base).map(([kind, share]) => [
    kind,
    share * LOOKALIKE_FACTOR ** random.between(-1, 1),
  ]);
  return Object.fromEntries(drawn) as Record<LookalikeKind, number>;
}
