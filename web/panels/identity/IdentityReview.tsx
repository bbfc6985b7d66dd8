/**
 * Identity links and duplicates to be judged one after the other, with the hands on the keys:
 * y accept, h unsure, n reject, j and k or the arrows to move. The keys work while an item has
 * the focus, so that typing elsewhere never decides anything.
 */
import { Text, Title } from "@mantine/core";
import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Verdict } from "../../../server/domain/decisions.ts";
import { nodeKey } from "../../../server/domain/graph-model.ts";
import type { Answer } from "../../api/client.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { useVerbalWeight } from "../../i18n/verbal-weight.ts";
import { plainKeys } from "../../shell/keys.ts";
import { DecisionBar } from "../decision/DecisionBar.tsx";
import { useDesk } from "../decision/DecisionDesk.tsx";
import { Contributions } from "../person/Contributions.tsx";
import { PersonLink } from "../person/PersonLink.tsx";
import { IdentityLinkFacts } from "./IdentityLinkFacts.tsx";
import classes from "./identity.module.css";
import { type Duplicate, type IdentityLink, type ReviewItem, reviewItems } from "./review-items.ts";

const VERDICTS: readonly Verdict[] = ["accept", "unsure", "reject"];
const VERDICT_OF_KEY = new Map(
  VERDICTS.flatMap((verdict) => plainKeys(verdict).map((key): [string, Verdict] => [key, verdict])),
);
const STEP_OF_KEY = new Map([
  ...plainKeys("next").map((key): [string, number] => [key, 1]),
  ...plainKeys("previous").map((key): [string, number] => [key, -1]),
]);

interface IdentityReviewProps {
  readonly person: Answer<"getPerson">;
  readonly links: readonly IdentityLink[];
  /** The SIMs of an unknown user: the items tell only who may be that user. */
  readonly chain: Answer<"getPersonIdentity">["chain"];
  /** Shows the records that touch the person by a phone or account. */
  readonly onRecords: (through: string, label: string) => void;
}

export function IdentityReview({ person, links, chain, onRecords }: IdentityReviewProps) {
  const { t } = useTranslation();
  const { decide } = useDesk();
  const list = useRef<HTMLUListElement>(null);
  const [active, setActive] = useState(0);
  const whatOf = useItemWords(person);
  const items = reviewItems(person, links);
  if (items.length === 0) {
    return (
      <>
        <Chain chain={chain} />
        <Text className="tz-quiet">
          {t(person.kind === "person" ? "identity.none" : "identity.noneUnknown")}
        </Text>
      </>
    );
  }
  const onKey = (event: KeyboardEvent, at: number) => {
    // Keys pressed on a button or field inside an item are that control's own.
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const step = STEP_OF_KEY.get(key);
    const verdict = VERDICT_OF_KEY.get(key);
    const item = items[at];
    if (step !== undefined) {
      const next = list.current?.children[at + step];
      if (next instanceof HTMLElement) next.focus();
    } else if (verdict && item) decide(item.subject, verdict, whatOf(item));
    else return;
    event.preventDefault();
  };
  return (
    <>
      <Chain chain={chain} />
      <Text size="sm" className="tz-quiet">
        {t("identity.hint")}
      </Text>
      <ul ref={list} className={classes.items}>
        {items.map((item, at) => (
          <li
            key={item.key}
            className={classes.item}
            tabIndex={at === Math.min(active, items.length - 1) ? 0 : -1}
            aria-label={whatOf(item)}
            onFocus={() => setActive(at)}
            onKeyDown={(event) => onKey(event, at)}
          >
            <Item item={item} person={person} what={whatOf(item)} onRecords={onRecords} />
          </li>
        ))}
      </ul>
      <Text size="sm" className="tz-quiet">
        {t("identity.effect")}
      </Text>
    </>
  );
}

function Chain({ chain }: Pick<Answer<"getPersonIdentity">, "chain">) {
  const { t } = useTranslation();
  if (chain.length === 0) return null;
  return (
    <p className={classes.line}>
      <span className="tz-quiet">{t("identity.chain")}</span>{" "}
      <span className="tz-number">{chain.map(({ label }) => label).join(" → ")}</span>
    </p>
  );
}

function useItemWords(person: Answer<"getPerson">): (item: ReviewItem) => string {
  const { t } = useTranslation();
  const labels = new Map(person.persons.map((one) => [one.person_id, one.label]));
  return (item) => {
    if (item.kind === "duplicate") {
      const { person_id } = item.duplicate;
      return t("identity.samePerson", { label: labels.get(person_id) ?? person_id });
    }
    const thing = `${t(`identity.${item.link.thing}`)} ${item.link.label ?? item.link.id}`;
    return item.kind === "link"
      ? thing
      : `${thing} · ${t("identity.candidate", { label: item.candidate.label })}`;
  };
}

interface ItemProps {
  readonly item: ReviewItem;
  readonly person: Answer<"getPerson">;
  readonly what: string;
  readonly onRecords: IdentityReviewProps["onRecords"];
}

function Item({ item, person, what, onRecords }: ItemProps) {
  const format = useFormat();
  const weight = useVerbalWeight();
  const { subject } = item;
  const figure = item.kind === "duplicate" ? weight.ratio : format.percent;
  return (
    <>
      {item.kind === "duplicate" ? <DuplicateFacts duplicate={item.duplicate} what={what} /> : null}
      {item.kind === "link" ? (
        <IdentityLinkFacts
          link={item.link}
          personId={person.person_id}
          onRecords={() =>
            onRecords(nodeKey(item.link.thing === "phone" ? "Phone" : "Account", item.link.id), what)
          }
        />
      ) : null}
      {item.kind === "candidate" ? <CandidateFacts link={item.link} candidate={item.candidate} /> : null}
      <DecisionBar subject={subject} what={what} figure={figure} hasKeys />
    </>
  );
}

function DuplicateFacts({ duplicate, what }: { readonly duplicate: Duplicate; readonly what: string }) {
  const { t } = useTranslation();
  const weight = useVerbalWeight();
  const { log10_lr, contributions, person_id } = duplicate;
  const fit = { words: weight.words(log10_lr), lr: weight.ratio(Math.abs(log10_lr)) };
  return (
    <>
      <Title order={3} size="h6" className={classes.title}>
        {what} <PersonLink id={person_id} label={person_id} />
      </Title>
      <p className={classes.line}>
        {t(log10_lr > 0 ? "duplicate.samePerson" : "duplicate.otherPerson", fit)}
      </p>
      <Contributions contributions={contributions} sides="duplicate" />
    </>
  );
}

interface CandidateFactsProps {
  readonly link: IdentityLink;
  readonly candidate: IdentityLink["others"][number];
}

function CandidateFacts({ link, candidate }: CandidateFactsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <Title order={3} size="h6" className={classes.title}>
        {t(`identity.${link.thing}`)} {link.label ?? link.id}
      </Title>
      <p className={classes.line}>
        {t("identity.user")} <PersonLink id={candidate.person_id} label={candidate.label} />{" "}
        {candidate.probability === null
          ? t("identity.basis.established")
          : t("identity.probability", { value: format.percent(candidate.probability) })}
      </p>
    </>
  );
}
