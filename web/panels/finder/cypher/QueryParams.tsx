/** Parameters that the text of one's own query uses: their type, and the value with which it runs and is kept. */
import { NativeSelect, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { PARAM_TYPES, type QueryParam } from "../../../../server/domain/saved-query.ts";
import classes from "./cypher.module.css";

interface QueryParamsProps {
  readonly params: readonly QueryParam[];
  readonly onChange: (param: QueryParam) => void;
}

export function QueryParams({ params, onChange }: QueryParamsProps) {
  const { t } = useTranslation();
  if (params.length === 0) return null;
  return (
    <fieldset className={classes.ownParams}>
      <legend className={classes.legend}>{t("cypher.params")}</legend>
      {params.map((param) => (
        <div key={param.name} className={classes.ownParam}>
          <code>${param.name}</code>
          <NativeSelect
            size="xs"
            aria-label={t("cypher.typeOf", { name: param.name })}
            value={param.type}
            data={PARAM_TYPES.map((value) => ({ value, label: t(`cypher.type.${value}`) }))}
            onChange={(event) =>
              onChange({ ...param, type: event.currentTarget.value as QueryParam["type"] })
            }
          />
          <TextInput
            size="xs"
            aria-label={t("cypher.valueOf", { name: param.name })}
            placeholder={t("cypher.value")}
            inputMode={param.type === "integer" || param.type === "number" ? "decimal" : "text"}
            value={param.default ?? ""}
            maxLength={1000}
            onChange={(event) => onChange(withValue(param, event.currentTarget.value))}
          />
        </div>
      ))}
    </fieldset>
  );
}

/** An empty text is a value; an empty number is none. */
function withValue({ name, type }: QueryParam, value: string): QueryParam {
  return { name, type, ...(value === "" && type !== "string" ? {} : { default: value }) };
}
