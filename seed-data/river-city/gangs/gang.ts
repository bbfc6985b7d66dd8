/** What a gang is: its people, its habits and what it has to hand. */
import type { Role } from "../../../server/domain/roles.ts";
import { DAY } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import type { Manner } from "../acts/manner.ts";
import type { Account, Line, Person, Place } from "../city-types.ts";
import type { World } from "../world.ts";

export interface Habits {
  /** Who takes orders: each dealer, one desk that runners deliver for, or the boss. */
  readonly orders: "each" | "desk" | "boss";
  readonly delivery: "meeting" | "waybill" | "dead_drop" | "mixed";
  readonly till: "own" | "handler" | "straws";
  readonly supply: "courier" | "parcel" | "brought";
  readonly command: "lieutenant" | "directly" | "meetings";
  /** Days between takings going up. */
  readonly takingsDays: readonly [number, number];
  readonly restockDays: readonly [number, number];
  readonly supplyDays: readonly [number, number];
  /** Whether the money handler tells the seller of each payment that has come. */
  readonly confirms: boolean;
  /** Share of money within the gang that goes from hand to hand and leaves no record. */
  readonly cashUp: number;
  readonly manner: Manner;
  readonly gramCny: number;
}

export interface Gang {
  readonly index: number;
  readonly id: string;
  readonly random: Random;
  readonly started: number;
  readonly habits: Habits;
  readonly roles: Map<Person, Set<Role>>;
  readonly organiser: Person;
  readonly handler: Person | null;
  /** Who have customers of their own; where a desk or the boss takes orders, the first of them does. */
  readonly sellers: readonly Person[];
  /** All who hand goods to buyers. */
  readonly dealers: readonly Person[];
  readonly couriers: readonly Person[];
  readonly keeper: Person;
  readonly lookouts: readonly Person[];
  readonly broker: Person | null;
  readonly financier: Person | null;
  readonly supplier: Person | null;
  readonly lines: Map<Person, Line>;
  readonly stash: Place;
  readonly spots: readonly Place[];
  readonly straws: readonly Account[];
  readonly handlerTill: Account | null;
  /** Takings that lie in an account, waiting to go up. */
  readonly takings: Map<Account, number>;
}

/** From when on it shows in the window: goods come two days before the first sale. */
export function beginning(world: World, { started }: Gang): number {
  return Math.max(world.start, started - 2 * DAY);
}

/** The number by which somebody is reached on the gang's affairs; none for who has no phone. */
export function lineFor(gang: Gang, person: Person): Line | undefined {
  return gang.lines.get(person) ?? person.lines[0];
}
