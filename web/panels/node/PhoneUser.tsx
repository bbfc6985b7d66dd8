/** Who is taken for the user of a phone, or that this is unknown, with the way to the page of either. */
import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { personIdentityQuery } from "../../api/queries.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { MOST_SURE } from "../identity/most-sure.ts";
import { useActorName } from "../person/actor.ts";
import { PersonAnchor } from "../person/PersonAnchor.tsx";
import { PersonLink } from "../person/PersonLink.tsx";
import classes from "./node.module.css";

interface PhoneUserProps {
  /** Of the phone. */
  readonly nodeKey: string;
  readonly number: string;
}

export function PhoneUser({ nodeKey, number }: PhoneUserProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useActorName();
  const query = useQuery(personIdentityQuery(nodeKey));
  // What else the panel says holds all the same; the page of the user says what is amiss.
  if (query.error) return null;
  if (!query.data) return <Skeleton height={22} width={200} aria-label={t("common.loading")} />;
  const { user } = query.data;
  return (
    <p className={classes.user}>
      <span className="tz-quiet">{t("identity.user")}</span>{" "}
      {user === null ? (
        <PersonLink id={nodeKey} label={nameOf({ kind: "unknown-user", label: number })} />
      ) : (
        <>
          <PersonAnchor id={user.person_id} label={user.label} />{" "}
          <span className="tz-quiet">
            {user.probability === null
              ? t("identity.basis.established")
              : t("identity.probability", { value: format.percent(Math.min(user.probability, MOST_SURE)) })}
          </span>
        </>
      )}
    </p>
  );
}
