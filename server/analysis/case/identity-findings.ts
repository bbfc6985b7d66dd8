/** Users of phones and SIM hand-overs, as findings. */
import type { CaseTables } from "../../domain/case-tables.ts";
import type { PhoneSwapFinding, PhoneUserFinding } from "../../domain/findings.ts";
import type { Identity } from "../identity/resolve.ts";
import { reasonsForUse } from "../identity/use-reasons.ts";
import { byId, rounded } from "./ids.ts";

/** A candidate this unlikely is not worth a line. */
const NAMED = 0.2;
/** What a use is said to weigh at most, log10: the models behind it carry no more. */
const MOST_LOG10_LR = 6;

export function phoneUserFindings(tables: CaseTables, identity: Identity): PhoneUserFinding[] {
  const { phones, persons } = tables;
  const { lineOf, users } = identity;
  const reasons = reasonsForUse(tables, identity);
  return phones.ids
    .flatMap((phone_id, phone) =>
      users[lineOf[phone]!]!.filter(({ probability }) => probability >= NAMED).map(
        (candidate): PhoneUserFinding => ({
          phone_id,
          person_id: persons.ids[candidate.person]!,
          probability: rounded(candidate.probability),
          basis: candidate.basis,
          ...(candidate.basis === "inferred"
            ? {
                log10_lr: bounded(candidate.logLr / Math.LN10),
                contributions: reasons(lineOf[phone]!, candidate),
              }
            : {}),
        }),
      ),
    )
    .sort(
      (a, b) =>
        byId(a.phone_id, b.phone_id) || b.probability - a.probability || byId(a.person_id, b.person_id),
    );
}

function bounded(log10Lr: number): number {
  return rounded(Math.min(MOST_LOG10_LR, Math.max(-MOST_LOG10_LR, log10Lr)), 2);
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
