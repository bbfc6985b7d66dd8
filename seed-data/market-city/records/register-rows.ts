/** Rows of what is registered: persons, phones, accounts, vehicles, places, some of the kin. */
import { DAY, isoDate, isoTime } from "../../generator/clock.ts";
import { shuffledIndices } from "../../generator/records/ids.ts";
import { idNumber } from "../../generator/records/numbers.ts";
import { type Row, unlessLost } from "../../generator/records/row-table.ts";
import type { Person, Sim } from "../city-types.ts";
import { areaCode, catchmentOf } from "../places.ts";
import type { World } from "../world.ts";
import type { Delivered } from "./deliver.ts";

export interface Registers {
  readonly rows: Readonly<
    Record<"places" | "persons" | "phones" | "accounts" | "vehicles" | "ties", readonly Row[]>
  >;
  /** Under whom each SIM is registered as delivered. */
  readonly holders: ReadonlyMap<Sim, Person | null>;
}

export function registerRows(world: World, delivered: Delivered): Registers {
  const { random, lists, id, newIds } = delivered;
  const numbers = (label: string, length: number, digits: number) => {
    const order = shuffledIndices(random.fork(label), length);
    return (i: number) => String((order[i] ?? 0) * 23 + 11).padStart(digits, "0");
  };
  const phone = numbers("phone numbers", lists.phones.length, 8);
  const account = numbers("account numbers", lists.accounts.length, 13);
  const plate = numbers("plates", lists.vehicles.length, 6);
  const order = shuffledIndices(random.fork("id numbers"), lists.persons.length);
  const holders = new Map(lists.phones.map((sim) => [sim, random.chance(0.025) ? null : sim.holder]));
  const kin = world.ties.filter(
    ({ kind }) => (kind === "household" || kind === "kin") && random.chance(0.22),
  );
  const kinIds = newIds("ties", kin.length);
  return {
    holders,
    rows: {
      persons: lists.persons.map((person, i) => personRow(world, delivered, person, order[i] ?? 0)),
      places: lists.places.map((place) => ({
        place_id: id("places", place),
        name: place.name,
        kind: place.kind,
        lat: place.lat.toFixed(5),
        lon: place.lon.toFixed(5),
        area_code: areaCode(place.area),
        catchment_id: catchmentOf(place.area),
      })),
      // Begins with 100; no mobile number does.
      phones: lists.phones.map((sim, i) => ({
        phone_id: id("phones", sim),
        number: `100${phone(i)}`,
        imei: unlessLost(random, sim.imei, 0.07),
        holder_person_id: id("persons", holders.get(sim)),
        active_from: random.chance(0.5) ? isoTime(sim.from) : "",
        active_to: sim.to < world.end && random.chance(0.55) ? isoTime(sim.to) : "",
      })),
      // Begins with 0000, which no bank issues.
      accounts: lists.accounts.map((one, i) => ({
        account_id: id("accounts", one),
        provider: one.provider,
        number: `0000${account(i)}`,
        holder_person_id: unlessLost(random, id("persons", one.holder), 0.02),
        phone_id: unlessLost(random, id("phones", one.line?.sims[0]), 0.25),
        opened_at: random.chance(0.75) ? isoTime(one.opened - (one.opened % 60)) : "",
      })),
      // Begins with 墟, which no province uses.
      vehicles: lists.vehicles.map((vehicle, i) => ({
        vehicle_id: id("vehicles", vehicle),
        plate: `墟${plate(i)}`,
        owner_person_id: unlessLost(random, id("persons", vehicle.owner), 0.06),
      })),
      ties: kin.map(({ a, b }, i) => ({
        tie_id: kinIds[i] ?? "",
        layer: "kinship",
        from_person_id: id("persons", a),
        to_person_id: id("persons", b),
        weight: 1,
        directed: "false",
      })),
    },
  };
}

function personRow(world: World, { random, id }: Delivered, person: Person, order: number): Row {
  return {
    person_id: id("persons", person),
    name: person.name,
    aliases: random.chance(0.12) ? `${random.pick(["阿", "小", "老"])}${person.name.slice(-1)}` : "",
    id_number: unlessLost(
      random,
      idNumber(areaCode(person.home.area), person.birth, order, person.sex),
      0.02,
    ),
    sex: person.sex,
    birth_date: isoDate(person.birth - (person.birth % DAY)),
    home_place_id: unlessLost(random, id("places", person.home), 0.03),
    flags: [...person.flags]
      .filter((flag) => world.parameters.kind !== "no-police" || flag === "minor")
      .sort()
      .join(";"),
  };
}
