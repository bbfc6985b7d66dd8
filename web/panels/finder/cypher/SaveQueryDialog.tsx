/** Asks what a query is called, why one would run it, and who keeps it. */
import { Button, Group, Modal, Stack, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { setReviewer, useReviewer } from "../../../state/decisions/reviewer.ts";
import { Problem } from "../../../ui/Problem.tsx";

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
  const reviewer = useReviewer();
  const [name, setName] = useState(initial.name);
  const [why, setWhy] = useState(initial.why);
  const [by, setBy] = useState(reviewer);
  const isComplete = name.trim() !== "" && by.trim() !== "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isComplete) return;
    setReviewer(by);
    onSave({ name: name.trim(), why: why.trim() }, by.trim());
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ "aria-label": t("common.close") }}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            label={t("cypher.name")}
            value={name}
            maxLength={120}
            onChange={(event) => setName(event.currentTarget.value)}
          />
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
          <TextInput
            label={t("views.by")}
            value={by}
            maxLength={80}
            onChange={(event) => setBy(event.currentTarget.value)}
          />
          {error ? <Problem error={error} /> : null}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t("views.cancel")}
            </Button>
            <Button type="submit" disabled={!isComplete} loading={isBusy}>
              {t("views.confirm")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
