/** Why a statement was not run; where the server names a place, that line and column. */

import { useTranslation } from "react-i18next";
import type { ErrorBody } from "../../../../server/contracts/route.ts";
import { asApiError } from "../../../api/api-error.ts";
import { ProblemBody } from "../../../ui/Problem.tsx";
import type { TextPlace } from "./editor/CypherEditor.tsx";

export function CypherProblem({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  const { body } = asApiError(error);
  const place = placeOf(body);
  if (place === null) return <ProblemBody body={body} />;
  const { where: _, ...rest } = body;
  return <ProblemBody body={{ ...rest, where: { column: t("cypher.place", { ...place }) } }} />;
}

/** Null where the error is about no place in the statement. */
export function placeOf({ code, where }: ErrorBody): TextPlace | null {
  const column = Number(where?.column);
  if (code !== "cypher-refused" || where?.row === undefined || !(column > 0)) return null;
  return { line: where.row, column };
}
