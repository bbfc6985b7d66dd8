/** A dialog with the records behind a number; a record that is opened from it lies above it and closes alone. */
import { Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { Dialog } from "../../ui/Dialog.tsx";

interface RecordsModalProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function RecordsModal({ title, onClose, children }: RecordsModalProps) {
  return (
    <Dialog opened onClose={onClose} size={760} title={title}>
      <Stack gap="md">{children}</Stack>
    </Dialog>
  );
}
