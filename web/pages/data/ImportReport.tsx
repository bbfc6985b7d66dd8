/** What an import did: one sentence, a line per file, and what was set apart with its first rows. */
import { Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { bilingualSchema } from "../../../server/contracts/result.ts";
import { useBilingual, useFormat, useRecordTerms } from "../../i18n/bindings.ts";

const fileSchema = z.object({
  name: z.string(),
  rows: z.number(),
  added: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  quarantined: z.number(),
  unresolved: z.number(),
  problems: z.array(
    z.object({
      message: bilingualSchema,
      column: z.string().optional(),
      rows: z.number(),
      examples: z.array(z.object({ row: z.number(), came: z.string().optional() })),
    }),
  ),
});
const reportSchema = z.object({
  summary: bilingualSchema,
  files: z.array(fileSchema),
  ignored: z.array(z.string()),
});
type FileReport = z.output<typeof fileSchema>;

const COUNTS = [
  ["rows", "data.reportRows"],
  ["added", "data.reportAdded"],
  ["changed", "data.reportChanged"],
  ["unchanged", "data.reportUnchanged"],
  ["quarantined", "data.reportQuarantined"],
  ["unresolved", "data.reportUnresolved"],
] as const;

/** @param report of a finished import, in whatever form it came; nothing is shown of another form */
export function ImportReport({ report }: { readonly report: unknown }) {
  const { t } = useTranslation();
  const pick = useBilingual();
  const format = useFormat();
  const parsed = reportSchema.safeParse(report);
  if (!parsed.success) return null;
  const { summary, files, ignored } = parsed.data;
  return (
    <>
      <Text size="sm">{pick(summary)}</Text>
      <Table.ScrollContainer
        minWidth={440}
        type="native"
        role="region"
        tabIndex={0}
        aria-label={t("data.reportFile")}
      >
        <Table fz="xs" verticalSpacing={3} className="tz-number">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("data.reportFile")}</Table.Th>
              {COUNTS.map(([count, text]) => (
                <Table.Th key={count} ta="right">
                  {t(text)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {files.map((file) => (
              <Table.Tr key={file.name}>
                <Table.Td>{file.name}</Table.Td>
                {COUNTS.map(([count]) => (
                  <Table.Td key={count} ta="right">
                    {format.number(file[count])}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {files.map((file) => (
        <Problems key={file.name} file={file} />
      ))}
      {ignored.length > 0 ? (
        <Text size="sm" className="tz-quiet">
          {t("data.reportIgnored", { names: ignored.join(", ") })}
        </Text>
      ) : null}
    </>
  );
}

function Problems({ file }: { readonly file: FileReport }) {
  const { t } = useTranslation();
  const pick = useBilingual();
  const terms = useRecordTerms();
  return file.problems.map((problem) => (
    <div key={`${problem.column ?? ""} ${problem.message.en}`}>
      <Text size="sm" fw={600}>
        {t("data.reportProblem", {
          file: file.name,
          column: problem.column === undefined ? "" : terms.column(problem.column),
          message: pick(problem.message),
          rows: problem.rows,
        })}
      </Text>
      <Text size="sm" className="tz-quiet">
        {problem.examples
          .map(({ row, came }) => t("data.reportExample", { row, came: came ?? t("common.none") }))
          .join(" · ")}
      </Text>
    </div>
  ));
}
