/** A saved query: why one would run it, its parameters as a form, its text. */
import { Button, Code, Text, TextInput } from "@mantine/core";
import { IconPencil, IconPlayerPlay } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Answer, call } from "../../../api/client.ts";
import { useBilingual } from "../../../i18n/bindings.ts";
import { Problem } from "../../../ui/Problem.tsx";
import classes from "./cypher.module.css";
import { ResultTable } from "./ResultTable.tsx";

interface SavedQueryFormProps {
  readonly query: Answer<"listQueries">["queries"][number];
  readonly isOff: boolean;
  /** Parameters that are known already. */
  readonly given: Readonly<Record<string, string>>;
  /** Its text is what was asked for. */
  readonly isTextOpen: boolean;
  /** Begins a query of one's own with its text. */
  readonly onRewrite: () => void;
}

export function SavedQueryForm({ query, isOff, given, isTextOpen, onRewrite }: SavedQueryFormProps) {
  const { t } = useTranslation();
  const pick = useBilingual();
  const [values, setValues] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(query.params.map((param) => [param.name, given[param.name] ?? param.default ?? ""])),
  );
  const run = useMutation({
    mutationFn: () => call("runQuery", { params: { id: query.id }, body: { params: { ...values } } }),
  });
  return (
    <form
      className={classes.tab}
      onSubmit={(event) => {
        event.preventDefault();
        run.mutate();
      }}
    >
      <Text size="sm">{pick(query.why)}</Text>
      <div className={classes.params}>
        {query.params.map((param) => (
          <TextInput
            key={param.name}
            size="xs"
            label={param.name}
            description={t(`cypher.type.${param.type}`)}
            inputMode={param.type === "string" || param.type === "boolean" ? "text" : "decimal"}
            value={values[param.name] ?? ""}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setValues((before) => ({ ...before, [param.name]: value }));
            }}
          />
        ))}
      </div>
      <details open={isTextOpen}>
        <summary>{t("cypher.show")}</summary>
        <Code block tabIndex={0}>
          {query.cypher.trim()}
        </Code>
      </details>
      <div className={classes.acts}>
        <Button
          type="submit"
          size="compact-sm"
          leftSection={<IconPlayerPlay size={15} />}
          loading={run.isPending}
          disabled={isOff}
        >
          {t("cypher.run")}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPencil size={15} aria-hidden />}
          onClick={onRewrite}
        >
          {t("cypher.rewrite")}
        </Button>
      </div>
      {run.error ? <Problem error={run.error} /> : null}
      {run.data ? <ResultTable table={run.data} /> : null}
    </form>
  );
}
