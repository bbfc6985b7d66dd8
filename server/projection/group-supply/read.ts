/** Reads what may show how goods reach a group: parcels, stays in other towns, visits to shared places. */
import { readFileSync } from "node:fs";
import { type DuckDBConnection, LIST, listValue, VARCHAR } from "@duckdb/node-api";

export interface ParcelIn {
  readonly id: string;
  readonly person_id: string;
  /** Epoch milliseconds, UTC. */
  readonly at: number;
  readonly weight_g: number | null;
  readonly place_id: string | null;
  /** First four digits of the sender's area code (GB/T 2260): the city. */
  readonly city: string | null;
}

/** A record that puts a member somewhere. */
export interface Presence {
  readonly file: "contacts" | "sightings";
  readonly id: string;
  readonly person_id: string;
  readonly at: number;
  readonly place_id: string;
  readonly city: string | null;
}

export interface PlaceVisit extends Presence {
  /** All sightings at the place, of whomever. */
  readonly everybody: number;
}

export interface SupplyRecords {
  /** City in which most members live; null where no home is known. */
  readonly home_city: string | null;
  /** Parcels that members received. */
  readonly parcels: readonly ParcelIn[];
  /** Outside the home city. */
  readonly away: readonly Presence[];
  /** Sightings of members at places (no cells, no member's home) where two members or more were seen. */
  readonly visits: readonly PlaceVisit[];
  readonly places: readonly { readonly place_id: string; readonly label: string }[];
}

const HOME_CITY = `
  SELECT left(p.area_code, 4) AS city
  FROM current_persons r JOIN current_places p ON p.record_id = r.home_place_id
  WHERE r.record_id IN (SELECT unnest($members)) AND p.area_code IS NOT NULL
  GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1`;
const PARCELS = readFileSync(new URL("./parcels.sql", import.meta.url), "utf8");
const AWAY = readFileSync(new URL("./away.sql", import.meta.url), "utf8");
const VISITS = readFileSync(new URL("./visits.sql", import.meta.url), "utf8");

/** @param connection of the caller's own, after `prepareUsers` */
export async function readSupplyRecords(
  connection: DuckDBConnection,
  members: readonly string[],
): Promise<SupplyRecords> {
  const values = { members: listValue([...members]) };
  const types = { members: LIST(VARCHAR) };
  const rows = async <T>(sql: string, more: { readonly home?: string } = {}) => {
    const reader = await connection.runAndReadAll(sql, { ...values, ...more }, types);
    return reader.getRowObjectsJS() as unknown as T[];
  };
  const home = (await rows<{ city: string }>(HOME_CITY))[0]?.city ?? null;
  const parcels = await rows<ParcelIn>(PARCELS);
  const away = home === null ? [] : await rows<Presence>(AWAY, { home });
  const visits = await rows<PlaceVisit>(VISITS);
  const named = [...parcels, ...away, ...visits].flatMap(({ place_id }) => place_id ?? []);
  return {
    home_city: home,
    parcels,
    away,
    visits,
    places: await readPlaces(connection, [...new Set(named)].sort()),
  };
}

async function readPlaces(
  connection: DuckDBConnection,
  ids: readonly string[],
): Promise<SupplyRecords["places"]> {
  if (ids.length === 0) return [];
  const reader = await connection.runAndReadAll(
    `SELECT record_id AS place_id, coalesce(name, record_id) AS label FROM current_places
     WHERE record_id IN (SELECT unnest($ids)) ORDER BY record_id`,
    { ids: listValue([...ids]) },
    { ids: LIST(VARCHAR) },
  );
  return reader.getRowObjectsJS() as unknown as SupplyRecords["places"];
}
