/** Rows of police files and of the laboratory. */
import { isoDate, isoTime } from "../../generator/clock.ts";
import type { Ids } from "../../generator/records/ids.ts";
import { type City, item } from "../city.ts";
import type { PoliceRecords } from "./police-files.ts";
import { areaCode } from "./register-rows.ts";
import type { WasteSample } from "./waste-water.ts";

const SUMMARY = {
  confession: "承认所涉事实。",
  denial: "否认，称只是朋友往来。",
  no_comment: "不回答。",
  accusation: "称曾向该人购买。",
  exculpation: "称该人与此事无关。",
} as const;

export function policeRows(city: City, police: PoliceRecords, waste: readonly WasteSample[]) {
  return {
    cases: police.cases.map(({ kind, opened, town }) => () => ({
      kind,
      opened_at: isoTime(opened),
      area_code: areaCode(town),
    })),
    case_persons: police.casePersons.map((entry) => (ids: Ids) => ({
      case_id: ids("cases", entry.case),
      person_id: ids("persons", entry.person),
      capacity: entry.capacity,
    })),
    seizures: police.seizures.map((entry) => (ids: Ids) => ({
      case_id: ids("cases", entry.case),
      at: isoTime(entry.at),
      place_id: ids("places", entry.place),
      person_id: ids("persons", entry.person),
      substance: "甲基苯丙胺",
      grams: entry.grams,
    })),
    statements: police.statements.map((entry) => (ids: Ids) => ({
      case_id: ids("cases", entry.case),
      speaker_person_id: ids("persons", entry.speaker),
      about_person_id: ids("persons", entry.about),
      stance: entry.stance,
      at: isoTime(entry.at),
      summary: SUMMARY[entry.stance],
    })),
    drug_tests: police.tests.map((entry) => (ids: Ids) => ({
      person_id: ids("persons", entry.person),
      at: isoTime(entry.at),
      substance: "METH",
      result: entry.positive ? "positive" : "negative",
    })),
    phone_users: police.phoneUsers.map((entry) => (ids: Ids) => ({
      phone_id: ids("phones", entry.phone),
      person_id: ids("persons", entry.person),
      basis: entry.basis,
      from: item(city.phones, entry.phone).from > city.start ? isoTime(entry.from) : "",
    })),
    wastewater: waste.map((sample) => () => ({
      catchment_id: `WW${sample.town + 1}`,
      sampled_on: isoDate(sample.at),
      analyte: sample.analyte,
      concentration_ng_l: sample.concentration,
      flow_m3_d: sample.flow,
      population: sample.population,
    })),
  };
}
