/** Asks under what name something is kept, and by whom: views and queries, saved or renamed. */
import { Button, Group, Stack, TextInput } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { setReviewer, useReviewer } from "../../state/decisions/reviewer.ts";
import { Dialog } from "../../ui/Dialog.tsx";
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
  const [isTried, setTried] = useState(false);
  const [noName, noBy] = [name.trim() === "", by.trim() === ""];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (noName || noBy) return;
    setReviewer(by);
    onSave(name.trim(), by.trim());
  };
  return (
    <Dialog opened onClose={onClose} title={title}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            label={nameLabel}
            description={nameHint}
            value={name}
            maxLength={LONGEST_NAME}
            error={isTried && noName ? t("views.nameRequired") : null}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {children}
          <TextInput
            label={t("views.by")}
            value={by}
            maxLength={LONGEST_BY}
            error={isTried && noBy ? t("views.byRequired") : null}
            onChange={(event) => setBy(event.currentTarget.value)}
          />
          {error ? <Problem error={error} /> : null}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t("views.cancel")}
            </Button>
            <Button type="submit" loading={isBusy}>
              {t("views.confirm")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
