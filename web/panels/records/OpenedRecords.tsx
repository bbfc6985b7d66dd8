/** Records that a number on the page was opened for: comes into sight, takes the focus, and gives it back. */
import { Button, Title } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useFocusBack } from "../../ui/use-focus-back.ts";
import classes from "./records.module.css";

interface OpenedRecordsProps {
  /** Of what; give the element a `key` of it, so that another choice is announced again. */
  readonly what: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function OpenedRecords({ what, onClose, children }: OpenedRecordsProps) {
  const { t } = useTranslation();
  const section = useRef<HTMLElement>(null);
  const title = t("groupPage.listOf", { what });
  useFocusBack(true);
  useEffect(() => {
    section.current?.scrollIntoView({ block: "nearest" });
    section.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section ref={section} className={classes.opened} tabIndex={-1} aria-label={title}>
      <div className={classes.openedHead}>
        <Title order={2} size="h5">
          {title}
        </Title>
        <Button variant="default" size="compact-sm" onClick={onClose}>
          {t("groupPage.closeList")}
        </Button>
      </div>
      {children}
    </section>
  );
}
