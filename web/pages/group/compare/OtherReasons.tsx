/** Why another run counted a person to the group and to roles, as that run kept it. */
import { Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Answer } from "../../../api/client.ts";
import { useFormat } from "../../../i18n/bindings.ts";
import { Contributions } from "../../../panels/person/Contributions.tsx";
import { RecordsModal } from "../../../panels/records/RecordsModal.tsx";

interface OtherReasonsProps {
  readonly label: string;
  readonly there: NonNullable<Answer<"getGroupComparison">["members"][number]["there"]>;
  readonly onClose: () => void;
}

export function OtherReasons({ label, there, onClose }: OtherReasonsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const parts = [
    {
      title: `${t("figures.otherRun.membership")} · ${format.percent(there.membership)}`,
      contributions: there.contributions,
    },
    ...there.roles.map(({ role, probability, contributions }) => ({
      title: [
        there.abstained
          ? t("groupOrganisation.nearest", { role: t(`role.${role}`), value: format.percent(probability) })
          : `${t(`role.${role}`)} · ${format.percent(probability)}`,
        there.abstained ? t("groupOrganisation.abstained") : null,
      ]
        .filter((part) => part !== null)
        .join(" · "),
      contributions,
    })),
  ];
  return (
    <RecordsModal title={t("figures.otherRun.person", { label })} onClose={onClose}>
      {parts.map(({ title, contributions }) => (
        <section key={title}>
          <Title order={3} size="h6" mb={6}>
            {title}
          </Title>
          {contributions.length > 0 ? (
            <Contributions contributions={contributions} />
          ) : (
            <Text size="sm" className="tz-quiet">
              {t("person.noContributions")}
            </Text>
          )}
        </section>
      ))}
    </RecordsModal>
  );
}
