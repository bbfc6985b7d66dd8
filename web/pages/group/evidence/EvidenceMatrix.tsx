/** Members by kind of record: how many touch each, and behind every count the records themselves. */
import { SegmentedControl, Skeleton, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { RECORD_KINDS, type RecordKind } from "../../../../server/domain/case-folder.ts";
import { type Answer, call } from "../../../api/client.ts";
import { groupEvidenceQuery } from "../../../api/group-queries.ts";
import { useFormat } from "../../../i18n/bindings.ts";
import { PersonLink } from "../../../panels/person/PersonLink.tsx";
import { OpenedRecords } from "../../../panels/records/OpenedRecords.tsx";
import { RecordPages } from "../../../panels/records/RecordPages.tsx";
import { NumberButton } from "../../../ui/NumberButton.tsx";
import { Problem } from "../../../ui/Problem.tsx";
import { useAskedWindow } from "../asked-window.ts";
import pageClasses from "../group-page.module.css";
import classes from "./evidence.module.css";

type Page = Answer<"getGroup">;
type Scope = "within" | "all";

export function EvidenceMatrix({ page }: { readonly page: Page }) {
  const { t } = useTranslation();
  const query = useQuery(groupEvidenceQuery(page.group.id, useAskedWindow()));
  if (query.error) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton height={360} aria-label={t("common.loading")} />;
  return <Matrix page={page} {...query.data} />;
}

interface Cell {
  readonly person_id: string;
  readonly file: RecordKind | "all";
}

interface MatrixProps extends Answer<"getGroupEvidence"> {
  readonly page: Page;
}

function Matrix({ page, counts, outside }: MatrixProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [scope, setScope] = useState<Scope>("within");
  const [open, setOpen] = useState<Cell | null>(null);
  const labels = new Map(page.persons.map((person) => [person.person_id, person.label]));
  const labelOf = (id: string) => labels.get(id) ?? id;
  const countOf = new Map(counts.map((one) => [`${one.person_id} ${one.file}`, one[scope]]));
  const files = RECORD_KINDS.filter((file) => counts.some((one) => one.file === file));
  const totalOf = (id: string) => files.reduce((sum, file) => sum + (countOf.get(`${id} ${file}`) ?? 0), 0);
  const members = [...page.group.members].sort((a, b) => b.membership - a.membership);
  const most = Math.max(1, ...countOf.values());
  const further = counts.reduce((sum, { all, within }) => sum + all - within, 0);
  const absent = RECORD_KINDS.filter((file) => !files.includes(file));
  const phones = page.group.unresolved_members.length;
  return (
    <>
      <section className={pageClasses.section} aria-label={t("groupEvidence.title")}>
        <div className={pageClasses.sectionHead}>
          <Title order={2} size="h5">
            {t("groupEvidence.title")}
          </Title>
          <SegmentedControl
            size="xs"
            aria-label={t("groupEvidence.scope")}
            value={scope}
            onChange={(value) => setScope(value === "all" ? "all" : "within")}
            data={[
              { value: "within", label: t("groupEvidence.within") },
              { value: "all", label: t("groupEvidence.all") },
            ]}
          />
        </div>
        <Text size="sm" className="tz-quiet">
          {t("groupEvidence.hint")} {t(`groupEvidence.${scope}Hint`)}
        </Text>
        {counts.length === 0 ? (
          <Text className="tz-quiet">{t("groupEvidence.none")}</Text>
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled sideways must be within reach of the keyboard
          <section className={classes.scroll} tabIndex={0} aria-label={t("groupEvidence.table")}>
            <table className={classes.matrix}>
              <thead>
                <tr>
                  <th scope="col">{t("groupEvidence.member")}</th>
                  {files.map((file) => (
                    <th key={file} scope="col">
                      {t(`file.${file}`)}
                    </th>
                  ))}
                  <th scope="col">{t("groupEvidence.total")}</th>
                </tr>
              </thead>
              <tbody>
                {members.map(({ person_id }) => (
                  <tr key={person_id}>
                    <th scope="row">
                      <PersonLink id={person_id} label={labelOf(person_id)} />
                    </th>
                    {files.map((file) => (
                      <td key={file}>
                        <Count
                          count={countOf.get(`${person_id} ${file}`) ?? 0}
                          most={most}
                          isOpen={open?.person_id === person_id && open.file === file}
                          name={(count) =>
                            t("groupEvidence.cell", {
                              label: labelOf(person_id),
                              file: t(`file.${file}`),
                              count,
                            })
                          }
                          onOpen={() => setOpen({ person_id, file })}
                        />
                      </td>
                    ))}
                    <td className="tz-number">
                      <NumberButton
                        label={t("groupEvidence.cell", {
                          label: labelOf(person_id),
                          file: t("groupEvidence.total"),
                          count: totalOf(person_id),
                        })}
                        onOpen={() => setOpen({ person_id, file: "all" })}
                      >
                        {format.number(totalOf(person_id))}
                      </NumberButton>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
        <ul className={pageClasses.notes}>
          <li>{t("groupEvidence.shared")}</li>
          {scope === "within" && further > 0 ? (
            <li>{t("groupEvidence.notShown", { count: further })}</li>
          ) : null}
          {outside[scope] > 0 ? <li>{t("groupEvidence.outside", { count: outside[scope] })}</li> : null}
          {absent.length > 0 ? (
            <li>
              {t("groupEvidence.noneOf", { kinds: absent.map((file) => t(`file.${file}`)).join(" · ") })}
            </li>
          ) : null}
          {phones > 0 ? <li>{t("groupEvidence.unresolved", { count: phones })}</li> : null}
        </ul>
      </section>
      {open ? (
        <OpenedRecords
          key={`${open.person_id} ${open.file} ${scope}`}
          what={`${labelOf(open.person_id)} · ${open.file === "all" ? t("groupEvidence.total") : t(`file.${open.file}`)}`}
          onClose={() => setOpen(null)}
        >
          <CellRecords group={page.group.id} cell={open} scope={scope} />
        </OpenedRecords>
      ) : null}
    </>
  );
}

interface CountProps {
  readonly count: number;
  readonly most: number;
  readonly isOpen: boolean;
  readonly name: (count: number) => string;
  readonly onOpen: () => void;
}

function Count({ count, most, isOpen, name, onOpen }: CountProps) {
  const format = useFormat();
  if (count === 0) return <span className={classes.zero}>–</span>;
  const share = Math.round(8 + 42 * (Math.log1p(count) / Math.log1p(most)));
  return (
    <button
      type="button"
      className={classes.count}
      style={{
        background: `color-mix(in srgb, var(--mantine-primary-color-filled) ${share}%, var(--tz-surface))`,
      }}
      aria-label={name(count)}
      aria-pressed={isOpen}
      onClick={onOpen}
    >
      {format.number(count)}
    </button>
  );
}

interface CellRecordsProps {
  readonly group: string;
  readonly cell: Cell;
  readonly scope: Scope;
}

function CellRecords({ group, cell, scope }: CellRecordsProps) {
  const { person_id: person, file } = cell;
  const window = useAskedWindow();
  return (
    <RecordPages
      queryKey={["member-evidence", group, person, file, scope, window]}
      read={(range, signal) =>
        call(
          "getMemberEvidence",
          {
            params: { id: group, person, file },
            query: { within: scope === "within" ? "true" : "false", ...window, ...range },
          },
          signal,
        )
      }
    />
  );
}
