/**
 * A page may be about a person of the records or about somebody known by a phone only. The
 * latter is named by the phone's key (`phone:f3`): an unknown user of it and of the SIMs before
 * and after it.
 */
import type { CaseResult } from "../domain/findings.ts";
import { parseNodeKey } from "../domain/graph-model.ts";
import { likeliestUsers } from "./likeliest-users.ts";

/** @returns the phone's id where the actor is an unknown user; null for a person */
export function phoneOfUnknownUser(actor: string): string | null {
  const parsed = parseNodeKey(actor);
  return parsed?.kind === "Phone" ? parsed.id : null;
}

/** Phones that the findings give the actor; of an unknown user the whole chain of hand-overs. */
export function inferredPhones(result: CaseResult | null, actor: string): string[] {
  const phone = phoneOfUnknownUser(actor);
  if (phone !== null) return chainOf(result, phone);
  return likeliestUsers(result?.phone_users ?? [])
    .filter((use) => use.person_id === actor)
    .map((use) => use.phone_id);
}

/** SIMs handed over from or to the phone, one after the other, with the phone itself. */
export function chainOf(result: CaseResult | null, phone: string): string[] {
  const swaps = result?.phone_swaps ?? [];
  const before = new Map(swaps.map((swap) => [swap.to_phone_id, swap.from_phone_id]));
  const after = new Map(swaps.map((swap) => [swap.from_phone_id, swap.to_phone_id]));
  const chain = [phone];
  for (let at = before.get(phone); at !== undefined && !chain.includes(at); at = before.get(at))
    chain.unshift(at);
  for (let at = after.get(phone); at !== undefined && !chain.includes(at); at = after.get(at)) chain.push(at);
  return chain;
}
