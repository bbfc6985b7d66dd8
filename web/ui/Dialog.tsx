/** A dialog: Esc and its cross close it, and the focus goes back to what opened it. */
import { Modal, type ModalProps } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useEscape } from "./use-escape.ts";
import { useFocusBack } from "./use-focus-back.ts";

export function Dialog(props: Omit<ModalProps, "closeButtonProps" | "closeOnEscape" | "returnFocus">) {
  const { t } = useTranslation();
  useFocusBack(props.opened);
  useEscape(props.opened, props.onClose);
  return (
    <Modal
      {...props}
      returnFocus={false}
      closeOnEscape={false}
      closeButtonProps={{ "aria-label": t("common.close") }}
    />
  );
}
