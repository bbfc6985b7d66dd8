/** Users of phones and SIM hand-overs, as findings. */
import type { CaseTables } from "../../domain/case-tables.ts";
import type { PhoneSwapFinding, PhoneUserFinding } from "../../domain/findings.ts";
import type { Identity } from "../identity/resolve.ts";
import { byId, rounded } from "./ids.ts";

/** A candidate this unlikely is not worth a line. */
const NAMED = 0.2;

export function phoneUserFindings(
  { phones, persons }: CaseTables,
  { lineOf, users }: Identity,
): PhoneUserFinding[] {
  return phones.ids
    .flatMap((phone_id, phone) =>
      users[lineOf[phone]!]!.filter(({ probability }) => probability >= NAMED).map(
        ({ person, probability }) => ({
          phone_id,
          person_id: persons.ids[person]!,
          probability: rounded(probability),
        }),
      ),
    )
    .sort(
      (a, b) =>
        byId(a.phone_id, b.phone_id) || b.probability - a.probability || byId(a.person_id, b.person_id),
    );
}

export function phoneSwapFindings({ phones }: CaseTables, { handOvers }: Identity): PhoneSwapFinding[] {
  return handOvers
    .map(({ from, to, logLr }) => ({
      from_phone_id: phones.ids[from]!,
      to_phone_id: phones.ids[to]!,
      log10_lr: rounded(logLr / Math.LN10),
    }))
    .sort((a, b) => byId(a.from_phone_id, b.from_phone_id) || byId(a.to_phone_id, b.to_phone_id));
}
