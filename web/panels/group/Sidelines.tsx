/** Honest trades of members that were left out of the group: which, why, and every payment of them. */
import { Anchor, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { SidelineFinding } from "../../../server/domain/findings.ts";
import { nodeKey } from "../../../server/domain/graph-model.ts";
import type { Answer } from "../../api/client.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { addNode } from "../../state/graph-view/actions.ts";
import { useSelectionActions } from "../../state/selection/bindings.ts";
import { Contributions } from "../person/Contributions.tsx";
import { PersonAnchor } from "../person/PersonAnchor.tsx";
import { RecordChips } from "../records/RecordChips.tsx";
import classes from "./group.module.css";

interface SidelinesProps {
  readonly page: Answer<"getGroup">;
  readonly sidelines: readonly SidelineFinding[];
}

export function Sidelines({ page, sidelines }: SidelinesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { selectNode } = useSelectionActions();
  const open = (account: string) => {
    const key = nodeKey("Account", account);
    void addNode(key).then(() => selectNode(key));
  };
  const persons = new Map(page.persons.map((person) => [person.person_id, person.label]));
  const accounts = new Map(page.wanted.map(({ file, id, label }) => [`${file} ${id}`, label]));
  return (
    <>
      <Text size="sm" className="tz-quiet" mb={8}>
        {t("sideline.hint")}
      </Text>
      <ul className={classes.list}>
        {sidelines.map((one) => (
          <li key={one.account_id} className={classes.card}>
            <div className={classes.cardHead}>
              <Anchor component="button" type="button" onClick={() => open(one.account_id)}>
                {t("sideline.account", {
                  label: accounts.get(`accounts ${one.account_id}`) ?? one.account_id,
                })}
              </Anchor>
              <span className="tz-number">
                {t("sideline.probability", { value: format.percent(one.probability) })}
              </span>
            </div>
            <div className={classes.shared}>
              {one.person_ids.map((id) => (
                <PersonAnchor key={id} id={id} label={persons.get(id) ?? id} />
              ))}
            </div>
            <Text size="sm">
              {t("sideline.customers", { count: one.customers, known: format.number(one.known_customers) })}
            </Text>
            <Contributions contributions={one.contributions} />
            <Text size="sm">
              {t("sideline.payments", {
                count: one.payments.length,
                amount: format.money(one.amount_cny),
              })}
            </Text>
            <RecordChips records={one.payments.map((id) => ({ file: "payments", id }))} />
          </li>
        ))}
      </ul>
    </>
  );
}
