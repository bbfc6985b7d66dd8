/**
 * Negative drug tests, where they bear on anything: dealing takes no use, so that a test speaks
 * only where the member is held to be a user, by police records or as a customer of the group.
 */
import type { Contribution } from "../../domain/findings.ts";
import type { GroupInDoubt } from "./called-deals.ts";
import { doubt } from "./doubt-features.ts";

/**
 * Urine shows a single dose for 1.5 to 4 days (Verstraete 2004, Ther Drug Monit 26:200–205),
 * so that occasional users test negative on most days: about a factor of 1.25, however often.
 */
const NEGATIVE_LOG10 = -0.1;
/** Tests so long before or after the group's deals are about another time. */
const AROUND_S = 30 * 86_400;

export function negativeDrugTests(group: GroupInDoubt, person: number): Contribution[] {
  const { drugTests } = group.scene.tables;
  if (!isHeldAUser(group, person)) return [];
  const rows = [...drugTests.ids.keys()].filter(
    (row) =>
      drugTests.person[row] === person &&
      drugTests.at[row]! >= group.from - AROUND_S &&
      drugTests.at[row]! <= group.to + AROUND_S,
  );
  const negative = rows.filter((row) => drugTests.positive[row] === 0);
  if (negative.length === 0 || negative.length < rows.length) return [];
  return [
    doubt("negative-drug-test", {
      value: negative.length,
      log10Lr: NEGATIVE_LOG10,
      records: negative.map((row) => ({ file: "drug_tests", id: drugTests.ids[row]! })),
    }),
  ];
}

function isHeldAUser({ scene, business }: GroupInDoubt, person: number): boolean {
  const { casePersons, persons } = scene.tables;
  return (
    persons.drugFlag[person] === 1 ||
    business.customers.has(person) ||
    casePersons.person.some((other, row) => other === person && casePersons.user[row] === 1)
  );
}
