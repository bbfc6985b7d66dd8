/**
 * What people said of a member. Statements made in cases of another kind than drugs are not
 * counted; several of one speaker count once.
 *
 * The weights are assumptions, not measurements, and small on purpose: a statement is worth
 * what confirms it (《刑事诉讼法》第五十五条: 重证据，重调查研究，不轻信口供).
 */
import type { CaseTables } from "../../domain/case-tables.ts";
import type { Contribution } from "../../domain/findings.ts";
import { type DoubtFeature, doubt } from "./doubt-features.ts";

/** Numbers of `StatementTable.stance`. */
const DENIAL = 2;
const ACCUSATION = 4;
const EXCULPATION = 5;

/**
 * Who did nothing denies nearly always, who did something often too: with denial by one half of
 * those involved, the likelihood ratio is about .5 / .95; halved in logs, since whom the police
 * ask is no chance sample.
 */
const DENIAL_LOG10 = -0.15;
/** Friends clear friends: at most a factor of two, from two speakers on. */
const EXCULPATION_LOG10 = { each: -0.15, bound: -0.3 };
/** An accuser may shift blame or settle scores: less than a factor of two each, of four in all. */
const ACCUSATION_LOG10 = { each: 0.25, bound: 0.6 };

export function statementsOn(tables: CaseTables, person: number): Contribution[] {
  const { statements } = tables;
  const rows = [...statements.ids.keys()].filter((row) => statements.otherCase[row] !== 1);
  const about = (stance: number) =>
    rows.filter(
      (row) =>
        statements.stance[row] === stance &&
        statements.about[row] === person &&
        statements.speaker[row] !== person,
    );
  const denials = rows.filter(
    (row) => statements.stance[row] === DENIAL && statements.speaker[row] === person,
  );
  const of = (feature: DoubtFeature, found: readonly number[], weight: { each: number; bound: number }) => {
    if (found.length === 0) return [];
    const speakers = new Set(found.map((row) => statements.speaker[row]!)).size;
    const size = Math.min(Math.abs(weight.bound), speakers * Math.abs(weight.each));
    return [
      doubt(feature, {
        value: speakers,
        log10Lr: Math.sign(weight.each) * size,
        records: found.map((row) => ({ file: "statements", id: statements.ids[row]! })),
      }),
    ];
  };
  return [
    ...of("exculpated-by-others", about(EXCULPATION), EXCULPATION_LOG10),
    ...of("own-denial", denials, { each: DENIAL_LOG10, bound: DENIAL_LOG10 }),
    ...of("accused-by-others", about(ACCUSATION), ACCUSATION_LOG10),
  ];
}
