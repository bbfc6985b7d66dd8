/** A dialog with the records behind a number; a record that is opened from it lies above it and closes alone. */
import { Stack } from "@mantine/core";
import { type ReactNode, useEffect, useState } from "react";
import { useGraphSelection } from "../../state/selection/bindings.ts";
import { Dialog } from "../../ui/Dialog.tsx";

interface RecordsModalProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function RecordsModal({ title, onClose, children }: RecordsModalProps) {
  const isAlone = useIsAlone();
  return (
    <Dialog opened onClose={onClose} size={760} title={title} closeOnEscape={isAlone}>
      <Stack gap="md">{children}</Stack>
    </Dialog>
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
