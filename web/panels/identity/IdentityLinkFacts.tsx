/** One phone or account: who registered it, who uses it, on what that rests and how much it weighs. */
import { Button, Title, Tooltip } from "@mantine/core";
import { IconCreditCard, IconDeviceMobile } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { NO_SUPPORT_BELOW } from "../../../server/domain/verbal-scale.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { useVerbalWeight } from "../../i18n/verbal-weight.ts";
import { Contributions } from "../person/Contributions.tsx";
import { PersonLink } from "../person/PersonLink.tsx";
import { RecordChips } from "../records/RecordChips.tsx";
import classes from "./identity.module.css";
import { MOST_SURE } from "./most-sure.ts";
import type { IdentityLink } from "./review-items.ts";

interface IdentityLinkFactsProps {
  readonly link: IdentityLink;
  readonly personId: string;
  readonly onRecords: () => void;
}

export function IdentityLinkFacts({ link, personId, onRecords }: IdentityLinkFactsProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const Icon = link.thing === "phone" ? IconDeviceMobile : IconCreditCard;
  const reasons = link.use?.contributions ?? [];
  return (
    <>
      <Title order={3} size="h6" className={classes.title}>
        <Icon size={18} aria-hidden />
        {t(`identity.${link.thing}`)} <span className="tz-number">{link.label ?? link.id}</span>
        <span className={classes.aside}>
          {providerOf(link) ? t(`identity.provider.${providerOf(link) ?? "other"}`) : null}{" "}
          <Times link={link} />
        </span>
      </Title>
      <dl className={classes.facts}>
        <dt>{t("identity.holder")}</dt>
        <dd>
          <Holder link={link} personId={personId} />
        </dd>
        <dt>{t("identity.user")}</dt>
        <dd>
          <Use link={link} />
        </dd>
        {link.stated.length > 0 ? (
          <>
            <dt>{t("identity.stated")}</dt>
            <dd>
              <RecordChips records={link.stated.map((use) => ({ file: "phone_users", id: use.record_id }))} />
            </dd>
          </>
        ) : null}
        {link.others.length > 0 ? (
          <>
            <dt>{t("identity.others")}</dt>
            <dd className={classes.names}>
              <Others link={link} />
            </dd>
          </>
        ) : null}
        {link.chain.length > 0 ? (
          <>
            <dt>{t("identity.chain")}</dt>
            <dd className="tz-number">{link.chain.map(({ label }) => label).join(" → ")}</dd>
          </>
        ) : null}
      </dl>
      <div className={classes.actions}>
        {reasons.length > 0 ? (
          <Button
            variant="subtle"
            size="compact-xs"
            aria-expanded={isOpen}
            onClick={() => setOpen((open) => !open)}
          >
            {isOpen ? t("identity.hideReasons") : `${t("identity.reasons")} ${reasons.length}`}
          </Button>
        ) : null}
        <Button variant="subtle" size="compact-xs" onClick={onRecords}>
          {t("identity.records", { thing: t(`identity.${link.thing}`) })}
        </Button>
      </div>
      {isOpen ? <Contributions contributions={reasons} onSeeAll={onRecords} /> : null}
    </>
  );
}

/** What a use is said to weigh at most, log10 (`server/analysis/case/identity-findings.ts`). */
const BOUND = 6;

/** At the bound the ratio reads as "more than", not as that very figure. */
function beyondBound(log10Lr: number): number {
  return Math.abs(log10Lr) >= BOUND ? log10Lr * 1.001 : log10Lr;
}

const PROVIDERS = ["bank", "wechat", "alipay", "other"] as const;

function providerOf({ provider }: IdentityLink): (typeof PROVIDERS)[number] | undefined {
  return PROVIDERS.find((one) => one === provider);
}

function Times({ link: { from_date, to_date } }: { readonly link: IdentityLink }) {
  const { t } = useTranslation();
  if (from_date === null) return null;
  return to_date === null
    ? t("identity.active", { from: from_date })
    : t("identity.activeTo", { from: from_date, to: to_date });
}

function Holder({ link: { holder }, personId }: { readonly link: IdentityLink; readonly personId: string }) {
  const { t } = useTranslation();
  if (holder === null) return <span className="tz-quiet">{t("identity.holderUnknown")}</span>;
  if (holder.person_id === personId) return t("identity.isHolder");
  return <PersonLink id={holder.person_id} label={holder.label} />;
}

function Use({ link: { use, thing, phone_id, phone_label } }: { readonly link: IdentityLink }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      {use === null ? (
        <span className="tz-quiet">{t("identity.noUse")}</span>
      ) : (
        <>
          <strong className="tz-number">
            {t("identity.probability", { value: format.percent(Math.min(use.probability, MOST_SURE)) })}
          </strong>{" "}
          <span className="tz-quiet">{t(`identity.basis.${use.basis ?? "inferred"}`)}</span>
          <UseWeight log10Lr={use.log10_lr} />
        </>
      )}
      {thing === "account" && phone_id !== null ? (
        <span className={classes.line}>{t("identity.boundTo", { number: phone_label ?? phone_id })}</span>
      ) : null}
    </>
  );
}

function UseWeight({ log10Lr }: { readonly log10Lr: number | undefined }) {
  const { t } = useTranslation();
  const weight = useVerbalWeight();
  if (log10Lr === undefined) return null;
  const fit = { words: weight.words(log10Lr), lr: weight.ratio(beyondBound(log10Lr)) };
  const text =
    Math.abs(log10Lr) < NO_SUPPORT_BELOW
      ? t("identity.lrNone", fit)
      : t(log10Lr > 0 ? "identity.lrFor" : "identity.lrAgainst", fit);
  return (
    <Tooltip
      label={t("identity.lrHint")}
      multiline
      maw={300}
      withArrow
      events={{ hover: true, focus: true, touch: true }}
    >
      <span
        className={classes.weight}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what the figure means is to be had by keyboard too
        tabIndex={0}
        role="note"
        aria-label={`${text}. ${t("identity.lrHint")}`}
      >
        {text}
      </span>
    </Tooltip>
  );
}

function Others({ link }: { readonly link: IdentityLink }) {
  const format = useFormat();
  return link.others.map(({ person_id, label, probability }) => (
    <span key={person_id}>
      <PersonLink id={person_id} label={label} />{" "}
      {probability === null ? null : (
        <span className="tz-number tz-quiet">{format.percent(probability)}</span>
      )}
    </span>
  ));
}
