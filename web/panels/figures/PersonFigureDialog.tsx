/** How a figure of a person came about: the method in plain words, the others of the community, and the records it rests on. */
import { SegmentedControl, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordKind } from "../../../server/domain/case-folder.ts";
import type { PersonFinding } from "../../../server/domain/findings.ts";
import { PersonRecords } from "../records/PersonRecords.tsx";
import { RecordsModal } from "../records/RecordsModal.tsx";
import { CommunityTable } from "./CommunityTable.tsx";
import { type PersonFigure, useFigureText } from "./person-figure.ts";

/** What ties are made from (server/analysis/case/actor-layers.ts). */
const TIE_FILES: readonly RecordKind[] = ["contacts", "payments", "ties"];

interface PersonFigureDialogProps {
  readonly figure: PersonFigure;
  readonly label: string;
  readonly finding: PersonFinding;
  readonly onClose: () => void;
}

export function PersonFigureDialog({ figure, label, finding, onClose }: PersonFigureDialogProps) {
  const { t } = useTranslation();
  const textOf = useFigureText();
  return (
    <RecordsModal title={`${label} · ${t(`person.${figure}`)} ${textOf(figure, finding)}`} onClose={onClose}>
      <section>
        <Title order={3} size="h6">
          {t("figures.how")}
        </Title>
        <Text size="sm">{t(`figures.person.${figure}.how`)}</Text>
        <Text size="sm" className="tz-quiet">
          {t(`figures.person.${figure}.not`)}
        </Text>
      </section>
      <section>
        <Title order={3} size="h6">
          {t("figures.others")}
        </Title>
        <CommunityTable finding={finding} by={figure === "suspicion" ? "suspicion" : "leadership"} />
      </section>
      <section>
        <Title order={3} size="h6">
          {t("figures.rests")}
        </Title>
        {figure === "suspicion" ? (
          <PersonRecords id={finding.person_id} />
        ) : (
          <TieRecords id={finding.person_id} />
        )}
      </section>
    </RecordsModal>
  );
}

function TieRecords({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const [file, setFile] = useState<RecordKind>("contacts");
  return (
    <>
      <SegmentedControl
        size="xs"
        mb="xs"
        aria-label={t("figures.rests")}
        value={file}
        onChange={(value) => setFile(TIE_FILES.find((one) => one === value) ?? "contacts")}
        data={TIE_FILES.map((value) => ({ value, label: t(`file.${value}`) }))}
      />
      <PersonRecords key={file} id={id} filter={{ file }} />
    </>
  );
}
