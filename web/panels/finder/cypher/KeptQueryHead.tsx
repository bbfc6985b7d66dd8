/** What is said of a kept query: why one would run it, and who changed it when. */
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { KeptQuery } from "../../../../server/domain/saved-query.ts";
import { useFormat } from "../../../i18n/bindings.ts";
import classes from "./cypher.module.css";

export function KeptQueryHead({ kept }: { readonly kept: KeptQuery }) {
  const { t } = useTranslation();
  const format = useFormat();
  const hands = kept.history.map(({ version, act, by, at }) => ({
    version,
    said: `${t(`cypher.act.${act}`)} · ${t("views.hand", { by, at: format.time(Date.parse(at)) })}`,
  }));
  return (
    <div>
      {kept.why === "" ? null : <Text size="sm">{kept.why}</Text>}
      <details className={classes.history}>
        <summary>
          {t("cypher.version", { version: kept.version })} · {hands.at(-1)?.said}
        </summary>
        <ol>
          {hands.map(({ version, said }) => (
            <li key={version}>{said}</li>
          ))}
        </ol>
      </details>
    </div>
  );
}
