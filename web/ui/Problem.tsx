/** What went wrong, where, and what to do, with a way to try again. */
import { Alert, Button, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ErrorBody } from "../../server/contracts/route.ts";
import { asApiError } from "../api/api-error.ts";
import { useBilingual } from "../i18n/bindings.ts";

export function Problem({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  return <ProblemBody body={asApiError(error).body} {...(onRetry ? { onRetry } : {})} />;
}

export function ProblemBody({ body, onRetry }: { readonly body: ErrorBody; readonly onRetry?: () => void }) {
  const { t } = useTranslation();
  const pick = useBilingual();
  const { where, expected, came } = body;
  const row = where?.row === undefined ? undefined : t("error.row", { row: where.row });
  const place = [where?.file, row, where?.column].filter((part) => part !== undefined).join(" ");
  return (
    <Alert
      variant="default"
      className="tz-problem"
      icon={<IconAlertTriangle aria-hidden />}
      title={pick(body.message)}
    >
      {body.remedy ? <Text size="sm">{pick(body.remedy)}</Text> : null}
      {place === "" ? null : <Text size="sm">{t("error.where", { place })}</Text>}
      {expected === undefined ? null : <Text size="sm">{t("error.expected", { value: expected })}</Text>}
      {came === undefined ? null : <Text size="sm">{t("error.came", { value: came })}</Text>}
      {onRetry ? (
        <Button mt="sm" size="xs" variant="default" onClick={onRetry}>
          {t("common.retry")}
        </Button>
      ) : null}
    </Alert>
  );
}
