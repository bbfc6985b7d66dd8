/** A dialog with the records behind a number; a record that is opened from it lies above it and closes alone. */
import { Modal, Stack } from "@mantine/core";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useGraphSelection } from "../../state/selection/bindings.ts";

interface RecordsModalProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function RecordsModal({ title, onClose, children }: RecordsModalProps) {
  const { t } = useTranslation();
  const isAlone = useIsAlone();
  return (
    <Modal
      opened
      onClose={onClose}
      size={760}
      title={title}
      closeOnEscape={isAlone}
      trapFocus={isAlone}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <Stack gap="md">{children}</Stack>
    </Modal>
  );
}

/** A moment late, so that the key that closes the record above does not close this dialog too. */
function useIsAlone(): boolean {
  const { record } = useGraphSelection();
  const [isAlone, setAlone] = useState(record === null);
  useEffect(() => {
    const later = setTimeout(() => setAlone(record === null));
    return () => clearTimeout(later);
  }, [record]);
  return isAlone;
}
