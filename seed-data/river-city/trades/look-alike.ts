/** Marks somebody as an innocent whose doings resemble those of a gang. */
import type { Person } from "../city-types.ts";
import type { World } from "../world.ts";

export function asLookAlike(world: World, person: Person, kind: string): void {
  person.trade = kind;
  world.lookAlikes.set(person, kind);
}
