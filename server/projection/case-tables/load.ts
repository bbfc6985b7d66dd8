/** Loads a case from the ledger into integer-indexed columns (`domain/case-tables.ts`). */
import { readFileSync } from "node:fs";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { CaseTables } from "../../domain/case-tables.ts";
import type { AnalysedPeriod } from "../../domain/findings.ts";
import { readColumns } from "../columns.ts";
import { createPeriodViews } from "./analysed-period.ts";
import { CASE_TABLE_QUERIES as Q } from "./queries.ts";

const INDEX_SQL = readFileSync(new URL("./index.sql", import.meta.url), "utf8");

export interface LoadedCase extends CaseTables {
  /** What it leaves out is in none of the tables; null where no record of behaviour has a time. */
  readonly period: AnalysedPeriod | null;
}

export async function loadCaseTables(connection: DuckDBConnection): Promise<LoadedCase> {
  const period = await createPeriodViews(connection);
  await connection.run(INDEX_SQL);
  const offset = await readColumns(connection, Q.utcOffset, { minutes: "int" });
  const persons = await readColumns(connection, Q.persons, {
    ids: "text",
    home: "int",
    flag: "int",
    idNumber: "text",
    birthDate: "int",
    sex: "int",
  });
  const phones = await readColumns(connection, Q.phones, { ids: "text", holder: "int", imei: "int" });
  return {
    period,
    utcOffsetS: (offset.minutes[0] ?? 0) * 60,
    persons: {
      ids: persons.ids,
      home: persons.home,
      drugFlag: Uint8Array.from(persons.flag),
      idNumber: persons.idNumber,
      birthDate: persons.birthDate,
      sex: persons.sex,
    },
    personNames: await readColumns(connection, Q.personNames, {
      person: "int",
      name: "int",
      isAlias: "int",
    }),
    phones,
    establishedUsers: await readColumns(connection, Q.establishedUsers, {
      ids: "text",
      phone: "int",
      person: "int",
    }),
    accounts: await readColumns(connection, Q.accounts, {
      ids: "text",
      holder: "int",
      phone: "int",
      provider: "text",
    }),
    vehicles: await readColumns(connection, Q.vehicles, { ids: "text", owner: "int" }),
    places: await readColumns(connection, Q.places, {
      ids: "text",
      lat: "float",
      lon: "float",
      kind: "int",
      city: "int",
    }),
    contacts: await readColumns(connection, Q.contacts, {
      ids: "text",
      at: "float",
      from: "int",
      to: "int",
      fromPlace: "int",
      toPlace: "int",
      durationS: "float",
    }),
    payments: await readColumns(connection, Q.payments, {
      ids: "text",
      at: "float",
      from: "int",
      to: "int",
      amountCny: "float",
    }),
    parcels: await readColumns(connection, Q.parcels, {
      ids: "text",
      sentAt: "float",
      deliveredAt: "float",
      sender: "int",
      receiver: "int",
      senderPlace: "int",
      receiverPlace: "int",
      weightG: "float",
      carrier: "text",
    }),
    sightings: await readColumns(connection, Q.sightings, {
      ids: "text",
      at: "float",
      subjectKind: "int",
      subject: "int",
      place: "int",
    }),
    casePersons: await readColumns(connection, Q.casePersons, {
      ids: "text",
      caseNo: "int",
      person: "int",
      openedAt: "float",
      drugCase: "int",
      accused: "int",
      user: "int",
    }),
    seizures: await readColumns(connection, Q.seizures, {
      ids: "text",
      at: "float",
      caseNo: "int",
      place: "int",
      person: "int",
    }),
    statements: await readColumns(connection, Q.statements, {
      ids: "text",
      at: "float",
      speaker: "int",
      about: "int",
      stance: "int",
      otherCase: "int",
    }),
    drugTests: await readColumns(connection, Q.drugTests, {
      ids: "text",
      person: "int",
      at: "float",
      positive: "int",
    }),
    wastewater: await readColumns(connection, Q.wastewater, {
      ids: "text",
      catchment: "text",
      day: "int",
      analyte: "text",
      concentrationNgL: "float",
      flowM3D: "float",
      population: "float",
    }),
    ties: await readColumns(connection, Q.ties, {
      ids: "text",
      from: "int",
      to: "int",
      weight: "float",
      layer: "text",
      at: "float",
      directed: "int",
    }),
  };
}
