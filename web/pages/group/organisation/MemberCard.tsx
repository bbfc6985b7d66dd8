/**
 * A member on the organisation chart: roles with their probability in words and
 * figures, what the member said when asked, and whom above they deal with.
 */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat, useRecordTerms } from "../../../i18n/bindings.ts";
import { chanceWord } from "../../../i18n/chance-words.ts";
import { windowOnly } from "../../../panels/person/PersonLink.tsx";
import { RecordChips } from "../../../panels/records/RecordChips.tsx";
import { ClassDot } from "../../../ui/ClassBadge.tsx";
import { NumberButton } from "../../../ui/NumberButton.tsx";
import type { PlacedMember, TieUp } from "./levels.ts";
import classes from "./organisation.module.css";

interface MemberCardProps {
  readonly member: PlacedMember;
  /** Place of its level from the top. */
  readonly level: number;
  /** Place by leadership among those whose role is not named; null where it is. */
  readonly rank: { readonly rank: number; readonly total: number } | null;
  readonly labels: ReadonlyMap<string, string>;
  /** No record of the member happened within the window of time. */
  readonly isIdle: boolean;
  /** Records of the tie up within the window; null where none is chosen. */
  readonly upInWindow: number | null;
  readonly onTie: (member: PlacedMember, tie: TieUp) => void;
  readonly onLeadership: (member: PlacedMember) => void;
}

export function MemberCard(props: MemberCardProps) {
  const { member, level, rank, labels, isIdle, upInWindow, onTie, onLeadership } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const terms = useRecordTerms();
  const { person_id, label, abstained, roles, membership, leadership, statements, up } = member;
  const stances = new Map(statements.map(({ id, stance }) => [id, terms.value("stance", stance)]));
  const named = abstained ? [] : roles;
  const nearest = abstained ? roles[0] : undefined;
  const inWords = (value: number) => `${t(`groupPage.chance.${chanceWord(value)}`)} ${format.percent(value)}`;
  const led =
    rank && leadership !== null
      ? t("groupOrganisation.leadership", { value: format.number(leadership, 2), ...rank })
      : null;
  const basis = (what: string, text: string) => (
    <Link
      to="/people/$id"
      params={{ id: person_id }}
      search={windowOnly}
      className={classes.basis}
      aria-label={t("groupOrganisation.openBasis", { what, value: text })}
    >
      {text}
    </Link>
  );
  return (
    <li className={classes.card} data-person={person_id} data-level={level}>
      <div className={classes.person}>
        <ClassDot name={named[0]?.role ?? "no_role"} size={30} />
        <Link
          to="/people/$id"
          params={{ id: person_id }}
          search={windowOnly}
          className={classes.name}
          aria-label={t("groupOrganisation.openPerson", { label })}
        >
          {label}
        </Link>
        {isIdle ? <span className={classes.tag}>{t("groupOrganisation.idle")}</span> : null}
      </div>
      <dl className={classes.facts}>
        {named.map(({ role, probability }) => (
          <div key={role}>
            <dt>{t(`role.${role}`)}</dt>
            <dd>
              <Bar value={probability} />
              {basis(`${label} ${t(`role.${role}`)}`, inWords(probability))}
            </dd>
          </div>
        ))}
        <div>
          <dt>{t("groupOrganisation.member")}</dt>
          <dd>
            <Bar value={membership} />
            {basis(`${label} ${t("groupOrganisation.member")}`, inWords(membership))}
          </dd>
        </div>
      </dl>
      {named.length === 0 ? (
        <p className={classes.doubt}>
          {t("groupOrganisation.abstained")}
          {nearest
            ? ` · ${t("groupOrganisation.nearest", { role: t(`role.${nearest.role}`), value: format.percent(nearest.probability) })}`
            : ""}
        </p>
      ) : null}
      {led !== null ? (
        <p className={classes.doubt} title={t("groupOrganisation.leadershipHint")}>
          <NumberButton
            label={t("figures.open", { what: `${label} ${led}` })}
            onOpen={() => onLeadership(member)}
          >
            {led}
          </NumberButton>
        </p>
      ) : null}
      {statements.length > 0 ? (
        <div className={classes.asked}>
          <span className="tz-quiet">{t("groupOrganisation.asked")}</span>
          <RecordChips
            records={statements.map(({ id }) => ({ file: "statements", id }))}
            nameOf={({ id }) => `${stances.get(id)} ${id}`}
          />
        </div>
      ) : null}
      {up ? (
        <button type="button" className={classes.up} onClick={() => onTie(member, up)}>
          ↑{" "}
          {t("groupOrganisation.up", { label: labels.get(up.person_id) ?? up.person_id, count: up.records })}
          {upInWindow === null ? "" : ` · ${t("groupPage.ofThemInWindow", { count: upInWindow })}`}
        </button>
      ) : null}
    </li>
  );
}

function Bar({ value }: { readonly value: number }) {
  return (
    <span className={classes.bar} aria-hidden>
      <span style={{ width: `${Math.round(value * 100)}%` }} />
    </span>
  );
}
