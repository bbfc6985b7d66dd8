/** The page of one deal: its legs in order of time, how its chance was reckoned, who had which part, what speaks against. */
import { Anchor, Skeleton, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { DecisionSubject } from "../../../server/domain/decisions.ts";
import { nodeKey } from "../../../server/domain/graph-model.ts";
import type { Answer } from "../../api/client.ts";
import { dealQuery } from "../../api/queries.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { useVerbalWeight } from "../../i18n/verbal-weight.ts";
import { DealLink } from "../../panels/deals/DealLink.tsx";
import { DecisionDesk, useDesk } from "../../panels/decision/DecisionDesk.tsx";
import { Notes } from "../../panels/decision/Notes.tsx";
import { PersonLink, windowOnly } from "../../panels/person/PersonLink.tsx";
import { useKeys } from "../../shell/use-keys.ts";
import { BackButton } from "../../ui/BackButton.tsx";
import { ClassBadge } from "../../ui/ClassBadge.tsx";
import { jumpTo } from "../../ui/jump-to.ts";
import { Problem } from "../../ui/Problem.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { Stat } from "../../ui/Stat.tsx";
import { Against } from "./Against.tsx";
import { CALLED_Q } from "./called.ts";
import classes from "./deal-page.module.css";
import { Legs } from "./Legs.tsx";
import { Reckoning } from "./Reckoning.tsx";

export type DealAnswer = Answer<"getDeal">;

const route = getRouteApi("/deals/$id");
const PARTS = ["buyer", "seller", "payee", "deliverer"] as const;

export function DealPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  usePageTitle(t("dealPage.title", { id }));
  const query = useQuery(dealQuery(id));
  if (query.error) {
    return (
      <div className={classes.page}>
        <Problem error={query.error} onRetry={() => void query.refetch()} />
      </div>
    );
  }
  if (!query.data) return <Skeleton style={{ flex: 1 }} radius={0} aria-label={t("common.loading")} />;
  return <Content key={id} page={query.data} />;
}

function Content({ page }: { readonly page: DealAnswer }) {
  const { t } = useTranslation();
  const subject = subjectOf(page);
  return (
    <div className={classes.page}>
      <Header page={page} />
      <DecisionDesk about={nodeKey("Deal", page.deal.id)}>
        <UndoKey />
        <div className={classes.columns}>
          <div className={classes.column}>
            <Section id="legs" title={t("dealPage.legs")}>
              <Legs page={page} />
            </Section>
            <Section id="sum" title={t("dealPage.sum")}>
              <Reckoning deal={page.deal} />
            </Section>
          </div>
          <div className={classes.column}>
            <Section title={t("dealPage.parties")}>
              <Parties page={page} />
            </Section>
            <Section title={t("dealPage.against")}>
              <Against page={page} />
            </Section>
            {page.same_pair.length > 0 ? (
              <Section title={t("dealPage.samePair")}>
                <SamePair page={page} />
              </Section>
            ) : null}
            {subject ? (
              <Section title={t("decision.notes")}>
                <Notes subject={subject} />
              </Section>
            ) : null}
          </div>
        </div>
      </DecisionDesk>
    </div>
  );
}

/** A payment before any other record: it is what tells one deal of a pair from the next. */
function subjectOf({ records }: DealAnswer): DecisionSubject | null {
  const record = records.find(({ file }) => file === "payments") ?? records[0];
  return record ? { kind: "deal", record: { file: record.file, id: record.id } } : null;
}

function UndoKey() {
  const { undo } = useDesk();
  useKeys({ takeBack: undo });
  return null;
}

interface SectionProps {
  readonly title: string;
  /** Where figures above lead to it. */
  readonly id?: string;
  readonly children: ReactNode;
}

function Section({ title, id, children }: SectionProps) {
  return (
    <section
      id={id}
      tabIndex={id === undefined ? undefined : -1}
      className={classes.section}
      aria-label={title}
    >
      <Title order={2} size="h5">
        {title}
      </Title>
      {children}
    </section>
  );
}

function Header({ page: { deal, amount_cny } }: { readonly page: DealAnswer }) {
  const { t } = useTranslation();
  const format = useFormat();
  const weight = useVerbalWeight();
  const isCalled = deal.q <= CALLED_Q;
  return (
    <header className={classes.header}>
      <div className={classes.headline}>
        <BackButton />
        <ClassBadge name="Deal" />
        <Title order={1} size="h3">
          {t("dealPage.title", { id: deal.id })}
        </Title>
        <time className="tz-number" dateTime={deal.at}>
          {format.time(deal.at)}
        </time>
        <span className={isCalled ? classes.called : classes.notCalled}>
          {t(isCalled ? "dealPage.significant" : "dealPage.notSignificant", { q: CALLED_Q })}
        </span>
      </div>
      <Text size="sm" className={classes.hedge}>
        {t("dealPage.hedge")}
      </Text>
      <div className={classes.stats}>
        <Stat
          label={t("dealPage.amount")}
          value={amount_cny === null ? t("dealPage.noAmount") : format.money(amount_cny)}
          onOpen={() => jumpTo("legs")}
        />
        <Stat
          label={t("dealPage.lr")}
          value={`${weight.ratio(deal.log10_lr)} · ${weight.sided(deal.log10_lr)}`}
          onOpen={() => jumpTo("sum")}
        />
        <Stat label={t("dealPage.q")} value={format.q(deal.q)} onOpen={() => jumpTo("sum")} />
        {deal.group === null ? null : (
          <Anchor
            size="sm"
            renderRoot={(props) => (
              <Link {...props} to="/groups/$id" params={{ id: deal.group ?? "" }} search={windowOnly} />
            )}
          >
            {t("overview.group", { id: deal.group })}
          </Anchor>
        )}
      </div>
    </header>
  );
}

function Parties({ page: { parties, persons } }: { readonly page: DealAnswer }) {
  const { t } = useTranslation();
  const format = useFormat();
  const labels = new Map(persons.map((person) => [person.person_id, person.label]));
  return (
    <dl className={classes.parties}>
      {PARTS.map((part) => {
        const party = parties.find((one) => one.part === part);
        return (
          <div key={part}>
            <dt>{t(`dealPage.part.${part}`)}</dt>
            <dd>
              {party ? (
                <>
                  <PersonLink id={party.person_id} label={labels.get(party.person_id) ?? party.person_id} />
                  {party.membership === null ? (
                    <span className="tz-quiet">{t("dealPage.outsider")}</span>
                  ) : null}
                  {party.roles.map(({ role, probability }) => (
                    <ClassBadge key={role} name={role} detail={format.percent(probability)} />
                  ))}
                </>
              ) : (
                <span className="tz-quiet">{t("dealPage.partUnknown")}</span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function SamePair({ page }: { readonly page: DealAnswer }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul className={classes.pairs}>
      {page.same_pair.map(({ id, at, q }) => (
        <li key={id}>
          <DealLink id={id} label={`${format.time(at)} · ${id}`} />{" "}
          <span className="tz-quiet tz-number">{t("deal.q", { value: format.q(q) })}</span>
        </li>
      ))}
    </ul>
  );
}
