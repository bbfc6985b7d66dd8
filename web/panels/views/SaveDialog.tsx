/** Asks under what name something is kept, and by whom: views and queries, saved or renamed. */
import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { setReviewer, useReviewer } from "../../state/decisions/reviewer.ts";
import { Problem } from "../../ui/Problem.tsx";

const LONGEST_NAME = 120;
const LONGEST_BY = 80;

interface SaveDialogProps {
  readonly title: string;
  readonly initialName: string;
  readonly nameLabel: string;
  readonly nameHint?: string;
  readonly error: unknown;
  readonly isBusy: boolean;
  readonly onSave: (name: string, by: string) => void;
  readonly onClose: () => void;
  /** Further fields, between the name and who it is. */
  readonly children?: ReactNode;
}

export function SaveDialog({
  title,
  initialName,
  nameLabel,
  nameHint,
  error,
  isBusy,
  onSave,
  onClose,
  children,
}: SaveDialogProps) {
  const { t } = useTranslation();
  const reviewer = useReviewer();
  const [name, setName] = useState(initialName);
  const [by, setBy] = useState(reviewer);
  const isComplete = name.trim() !== "" && by.trim() !== "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isComplete) return;
    setReviewer(by);
    onSave(name.trim(), by.trim());
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ "aria-label": t("common.close") }}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            label={nameLabel}
            description={nameHint}
            value={name}
            maxLength={LONGEST_NAME}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {children}
          <TextInput
            label={t("views.by")}
            value={by}
            maxLength={LONGEST_BY}
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
