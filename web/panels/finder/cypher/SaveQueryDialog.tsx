/** Asks what a query is called, why one would run it, and who keeps it. */
import { Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SaveDialog } from "../../views/SaveDialog.tsx";

export interface QueryTitle {
  readonly name: string;
  readonly why: string;
}

interface SaveQueryDialogProps {
  readonly title: string;
  readonly initial: QueryTitle;
  readonly error: unknown;
  readonly isBusy: boolean;
  readonly onSave: (said: QueryTitle, by: string) => void;
  readonly onClose: () => void;
}

export function SaveQueryDialog({ title, initial, error, isBusy, onSave, onClose }: SaveQueryDialogProps) {
  const { t } = useTranslation();
  const [why, setWhy] = useState(initial.why);
  return (
    <SaveDialog
      title={title}
      initialName={initial.name}
      nameLabel={t("cypher.name")}
      error={error}
      isBusy={isBusy}
      onSave={(name, by) => onSave({ name, why: why.trim() }, by)}
      onClose={onClose}
    >
      <Textarea
        label={t("cypher.why")}
        description={t("cypher.whyHint")}
        value={why}
        maxLength={1000}
        autosize
        minRows={2}
        maxRows={6}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
    </SaveDialog>
  );
}
