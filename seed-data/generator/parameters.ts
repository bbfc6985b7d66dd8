/**
 * Every number of the generated city, with its source. "methods" = the project's methods page
 * (section "Background life" and "Roles"), "choice" = ours, chosen so that no single column
 * tells members from look-alikes (see test/accuracy/one-feature.ts).
 */
import type { RecordKind } from "../../server/domain/case-folder.ts";

/** Lowest and highest value; drawn uniformly unless said otherwise. */
export type Range = readonly [low: number, high: number];

export type Delivery = "meeting" | "waybill" | "dead_drop";
export type LookalikeKind =
  | "food_rider"
  | "online_seller"
  | "evening_seller"
  | "parcel_agent"
  | "taxi_driver"
  | "card_circle"
  | "estate_agent"
  | "firm"
  | "shared_phone_family"
  | "group_buy_organiser"
  | "tutor"
  | "flea_market_seller";

/** The police's case against one gang of a told story. */
export interface GangCaseScript {
  /** How many members are suspects, in the order founder, supplier, courier … */
  readonly suspects: number;
  readonly seizure: boolean;
  /** All suspects answer no question; else some deny. */
  readonly silent: boolean;
  /** Days from the folder's first day to the opening of the case; negative = earlier. */
  readonly openedOnDay: number;
}

/** What is laid down for one gang of a told story; all else is drawn. */
export interface GangScript {
  readonly size: number;
  readonly delivery: Delivery | "mixed";
  readonly suppliedByParcel: boolean;
  /** Nearly all orders come by app instead of by voice. */
  readonly orderedOnline: boolean;
  readonly muleShare: number;
  /** Days from the folder's first day to the gang's first sale; negative = earlier. */
  readonly startsOnDay: number;
  readonly leaderUsesPhone: boolean;
  /** What the police have; null = nothing. */
  readonly police: GangCaseScript | null;
}

export interface CityParameters {
  readonly preset: string;
  readonly persons: number;
  readonly days: number;
  /** First day, local. */
  readonly startDate: string;
  readonly gangCount: number;

  readonly life: {
    /** Out-going contacts a person a day, without replies. methods: 3.3 voice minutes a SIM a day. */
    readonly contactsPerDay: number;
    /** Weibull shape of the time between contacts. methods: inter-call times mostly Weibull. */
    readonly contactShape: number;
    /** Payments a person a day that the providers deliver. methods: 2.6 happen; a case folder holds
     * the accounts asked for, choice: a third of them. */
    readonly paymentsPerDay: number;
    /** Median and log-sd of an everyday payment. methods: mean ¥248. */
    readonly paymentMedianCny: number;
    readonly paymentSigma: number;
    /** methods: 124 a year, the share that carriers deliver to the folder: choice. */
    readonly parcelsPerYear: number;
    /** methods: 8.9 % of parcels stay in the city. */
    readonly sameCityParcelShare: number;
    /** Outings (shop, park, friends) a person a day. choice */
    readonly outingsPerDay: number;
    /** Median and log-sd of the number of friends. methods: degree skewed. */
    readonly friendsMedian: number;
    readonly friendsSigma: number;
    /** Share of transfers between people who know each other that a talk about it comes before; those go to
     * the ones talked with most. choice: 0, and .2 to .7 where a circle of friends looks like trade. */
    readonly talkedTransferShare: number;
    readonly vehicleShare: number;
  };

  readonly phones: {
    /** methods: 1.27 SIMs a person. */
    readonly simsPerPerson: number;
    /** Share of people who change their number in 60 days. choice */
    readonly numberChangeShare: number;
    /** Share of first SIMs registered to nobody, or to another of the family. choice */
    readonly unregisteredShare: number;
    readonly familyHolderShare: number;
    /** Second SIMs: company SIM in the boss's name, to nobody, to family; else own name. choice */
    readonly secondCompanyShare: number;
    readonly secondUnregisteredShare: number;
    readonly secondFamilyShare: number;
    /** Share of second SIMs that sit in the same handset (same IMEI). choice */
    readonly sameHandsetShare: number;
  };

  readonly records: {
    readonly contactRecorded: number;
    readonly paymentRecorded: number;
    readonly parcelRecorded: number;
    /** Chance that a visit to a public place leaves a sighting. issue: 30–60 %. */
    readonly sightingRecorded: number;
    /** Chance that a voice or sms record, or an app record, carries its serving cell. */
    readonly cellKnown: number;
    readonly appCellKnown: number;
    /** Chance that the serving cell is a neighbour of the nearest one. */
    readonly cellNoise: number;
    /** Files left out altogether; `cells` leaves the serving cells out. */
    readonly missing: readonly (RecordKind | "cells" | "police")[];
  };

  readonly gangs: {
    /** Drawn log-uniformly. issue: 4–25. */
    readonly size: Range;
    readonly customersPerDealer: Range;
    /** Days between orders of one customer: median range over customers. choice */
    readonly orderGapDays: Range;
    /** Unit price of a gram (¥), range over gangs. methods: deals of ¥100–1,000. */
    readonly gramPriceCny: Range;
    /** Share of amounts that are not price times quantity but odd. choice */
    readonly oddAmountShare: number;
    /** Weights of the delivery modes: a gang has a main mode (or is mixed). */
    readonly deliveryWeights: Readonly<Record<Delivery | "mixed", number>>;
    /** Share of sellers paid through somebody else's account. */
    readonly muleShare: number;
    readonly cashShare: number;
    /** Share of working members with a separate work phone. */
    readonly workPhoneShare: number;
    /** methods: burner life 2–8 weeks. */
    readonly burnerLifeDays: Range;
    /** Holders of work SIMs: nobody, a straw, another member's family; else own name. */
    readonly workUnregisteredShare: number;
    readonly workStrawShare: number;
    /** methods: a fifth of leaders are absent from wiretaps. */
    readonly leaderWithoutPhoneShare: number;
    /** methods: courier trip every 5–20 days. */
    readonly supplyGapDays: Range;
    readonly confirmationShare: number;
    readonly brokeredShare: number;
    readonly lookoutShare: number;
    /** Share of members who also hold a look-alike's job as cover. choice */
    readonly coverShare: number;
    /** Gang by gang; a gang without an entry is drawn altogether. */
    readonly scripts: readonly GangScript[];
  };

  readonly police: {
    readonly extractionShare: number;
    /** Extraction and records centre on gangs and those near them instead of on chance. */
    readonly focused: boolean;
    readonly memberPriorShare: number;
    readonly innocentPriorShare: number;
    readonly userKnownShare: number;
    /** Drug history among people who buy from no gang of this folder. */
    readonly outsideUserShare: number;
    /** Share of gangs of which some member is already a suspect. */
    readonly gangCaseShare: number;
    /** Share of a gang's suspects who confess; the others deny or say nothing. */
    readonly gangConfessionShare: number;
  };

  readonly wastewater: {
    readonly weeksBefore: number;
    /** methods: METH 22.6 (0.6–49.7) mg a day per 1,000 people, south-west, 2021. */
    readonly baselineRange: Range;
    /** Residents of a catchment, in thousands (the folder holds only a few of them). choice */
    readonly populationThousands: Range;
    readonly logNoise: number;
    /** True alert: consumption at least this multiple of the expected one. methods: P(x > 1.5·baseline). */
    readonly alertRatio: number;
    /** Pure drug in a gram sold, times customers inside and outside the folder per one inside. choice */
    readonly pureGramsPerGramSold: number;
    /** Share of gangs that are older than the baseline year, hence no rise. choice */
    readonly establishedShare: number;
  };

  /** People of each look-alike kind per 1,000 inhabitants (at least two of each in any city). */
  readonly lookalikesPer1000: Readonly<Record<LookalikeKind, number>>;
}

export const BASE: CityParameters = {
  preset: "base",
  persons: 1500,
  days: 60,
  startDate: "2026-03-02",
  gangCount: 4,
  life: {
    contactsPerDay: 0.5,
    contactShape: 0.7,
    paymentsPerDay: 0.58,
    paymentMedianCny: 32,
    paymentSigma: 1.25,
    parcelsPerYear: 62,
    sameCityParcelShare: 0.089,
    outingsPerDay: 0.62,
    friendsMedian: 6,
    friendsSigma: 0.8,
    talkedTransferShare: 0,
    vehicleShare: 0.28,
  },
  phones: {
    simsPerPerson: 1.27,
    numberChangeShare: 0.05,
    unregisteredShare: 0.04,
    familyHolderShare: 0.05,
    secondCompanyShare: 0.25,
    secondUnregisteredShare: 0.16,
    secondFamilyShare: 0.09,
    sameHandsetShare: 0.45,
  },
  records: {
    contactRecorded: 0.98,
    paymentRecorded: 0.98,
    parcelRecorded: 0.97,
    sightingRecorded: 0.5,
    cellKnown: 0.97,
    appCellKnown: 0.6,
    cellNoise: 0.12,
    missing: [],
  },
  gangs: {
    size: [4, 25],
    customersPerDealer: [5, 40],
    orderGapDays: [3, 14],
    gramPriceCny: [280, 520],
    oddAmountShare: 0.35,
    deliveryWeights: { meeting: 0.25, waybill: 0.2, dead_drop: 0.25, mixed: 0.3 },
    muleShare: 0.5,
    cashShare: 0.06,
    workPhoneShare: 0.75,
    burnerLifeDays: [14, 56],
    workUnregisteredShare: 0.45,
    workStrawShare: 0.3,
    leaderWithoutPhoneShare: 0.2,
    supplyGapDays: [5, 20],
    confirmationShare: 0.4,
    brokeredShare: 0.3,
    lookoutShare: 0.3,
    coverShare: 0.12,
    scripts: [],
  },
  police: {
    extractionShare: 0.05,
    focused: false,
    memberPriorShare: 0.2,
    innocentPriorShare: 0.03,
    userKnownShare: 0.4,
    outsideUserShare: 0.03,
    gangCaseShare: 0.5,
    gangConfessionShare: 0.12,
  },
  wastewater: {
    weeksBefore: 70,
    baselineRange: [8, 40],
    populationThousands: [90, 320],
    logNoise: 0.16,
    alertRatio: 1.5,
    pureGramsPerGramSold: 0.6,
    establishedShare: 0.25,
  },
  lookalikesPer1000: {
    food_rider: 7,
    online_seller: 6,
    evening_seller: 4,
    parcel_agent: 3,
    taxi_driver: 8,
    card_circle: 11,
    estate_agent: 4,
    firm: 14,
    shared_phone_family: 10,
    group_buy_organiser: 4,
    tutor: 5,
    flea_market_seller: 5,
  },
};
