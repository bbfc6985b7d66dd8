/** The group at a glance: its members, surest first, its deals, and what the analysis says of it beyond. */
import { Box, Tabs, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { nodeKey } from "../../../server/domain/graph-model.ts";
import { namedRoles } from "../../../server/domain/named-roles.ts";
import type { Answer } from "../../api/client.ts";
import type { NodeClass } from "../../graph/style/classes.ts";
import { useFormat, useRecordTerms } from "../../i18n/bindings.ts";
import { useGraphView } from "../../state/graph-view/bindings.ts";
import { useSelectionActions } from "../../state/selection/bindings.ts";
import { ClassDot, useClassName } from "../../ui/ClassBadge.tsx";
import { DealCount, DealList } from "../deals/DealList.tsx";
import { FoldButton } from "../node/FoldButton.tsx";
import { useGroupFold } from "../node/fold-acts.ts";
import { GapCount, Gaps } from "./Gaps.tsx";
import classes from "./group.module.css";
import { LinkedGroups } from "./LinkedGroups.tsx";
import { QuantityPanel } from "./QuantityPanel.tsx";
import { Sidelines } from "./Sidelines.tsx";

export function GroupPanel({ page }: { readonly page: Answer<"getGroup"> }) {
  const { t } = useTranslation();
  const [tab, setTab] = useState<string | null>("members");
  const { gaps, quantity, linked_groups: links = [], sidelines = [] } = page.group;
  return (
    <Tabs value={tab} onChange={setTab} keepMounted={false}>
      <FoldGroup groupKey={nodeKey("Group", page.group.id)} />
      <Tabs.List>
        <Tabs.Tab value="members">
          {t("group.members")} {page.group.members.length + page.group.unresolved_members.length}
        </Tabs.Tab>
        <Tabs.Tab value="deals">
          {t("group.deals")} <DealCount deals={page.deals} />
        </Tabs.Tab>
        {quantity === undefined ? null : <Tabs.Tab value="quantity">{t("group.quantity")}</Tabs.Tab>}
        {gaps === undefined ? null : (
          <Tabs.Tab value="gaps">
            {t("group.gaps")} <GapCount gaps={gaps} />
          </Tabs.Tab>
        )}
        {links.length === 0 ? null : (
          <Tabs.Tab value="linked">
            {t("group.linked")} {links.length}
          </Tabs.Tab>
        )}
        {sidelines.length === 0 ? null : (
          <Tabs.Tab value="sidelines">
            {t("group.sidelines")} {sidelines.length}
          </Tabs.Tab>
        )}
      </Tabs.List>
      <Tabs.Panel value="members" pt="sm">
        <Text size="sm" className="tz-quiet" mb={8}>
          {t("group.hint")}
        </Text>
        <Members page={page} />
      </Tabs.Panel>
      <Tabs.Panel value="deals" pt="sm">
        <DealList deals={page.deals} persons={page.persons} none={t("group.noDeals")} />
      </Tabs.Panel>
      {quantity === undefined ? null : (
        <Tabs.Panel value="quantity" pt="sm">
          <QuantityPanel page={page} quantity={quantity} />
        </Tabs.Panel>
      )}
      {gaps === undefined ? null : (
        <Tabs.Panel value="gaps" pt="sm">
          <Gaps page={page} gaps={gaps} />
        </Tabs.Panel>
      )}
      {links.length === 0 ? null : (
        <Tabs.Panel value="linked" pt="sm">
          <LinkedGroups page={page} links={links} />
        </Tabs.Panel>
      )}
      {sidelines.length === 0 ? null : (
        <Tabs.Panel value="sidelines" pt="sm">
          <Sidelines page={page} sidelines={sidelines} />
        </Tabs.Panel>
      )}
    </Tabs>
  );
}

function FoldGroup({ groupKey }: { readonly groupKey: string }) {
  return (
    <Box mb="xs">
      <FoldButton fold={useGroupFold(groupKey)} />
    </Box>
  );
}

function Members({ page }: { readonly page: Answer<"getGroup"> }) {
  const { t } = useTranslation();
  const view = useGraphView();
  const terms = useRecordTerms();
  const labels = new Map(page.persons.map((person) => [person.person_id, person.label]));
  const members = [...page.group.members].sort((a, b) => b.membership - a.membership);
  return (
    <ul className={classes.members}>
      {members.map((member) => {
        const roles = [...namedRoles(member)].sort((a, b) => b.probability - a.probability);
        const stances = page.statements
          .filter((statement) => statement.person_id === member.person_id)
          .map((statement) => terms.value("stance", statement.stance));
        return (
          <Member
            key={member.person_id}
            nodeKey={nodeKey("Person", member.person_id)}
            label={labels.get(member.person_id) ?? member.person_id}
            roles={roles.length > 0 ? roles.map((role) => role.role) : ["no_role"]}
            membership={member.membership}
            asked={[...new Set(stances)].join(" · ")}
          />
        );
      })}
      {page.group.unresolved_members.map((member) => {
        const key = nodeKey("Phone", member.phone_id);
        return (
          <Member
            key={key}
            nodeKey={key}
            label={view.nodes.get(key)?.label ?? member.phone_id}
            roles={["Phone"]}
            note={t("group.unresolvedPhone")}
            membership={member.membership}
          />
        );
      })}
    </ul>
  );
}

interface MemberProps {
  readonly nodeKey: string;
  readonly label: string;
  readonly roles: readonly NodeClass[];
  readonly membership: number;
  readonly note?: string;
  /** How the member answered when asked; empty or absent where no statement is there. */
  readonly asked?: string;
}

function Member({ nodeKey: key, label, roles, membership, note, asked }: MemberProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useClassName();
  const { selectNode } = useSelectionActions();
  return (
    <li>
      <button type="button" className={classes.member} onClick={() => selectNode(key)}>
        <ClassDot name={roles[0] ?? "no_role"} size={30} />
        <span className={classes.name}>
          <strong>{label}</strong>
          <span className="tz-quiet">{note ?? roles.map(nameOf).join(" · ")}</span>
          {asked ? <span className="tz-quiet">{t("group.asked", { stances: asked })}</span> : null}
        </span>
        <span className={classes.membership}>
          <span className={classes.caption}>{t("group.membership")}</span>
          <span className="tz-number">{format.percent(membership)}</span>
        </span>
      </button>
    </li>
  );
}
