/** Who delivered the records that touch a person; each number opens exactly those records. */
import { Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { RECORD_KINDS } from "../../../server/domain/case-folder.ts";
import type { Answer } from "../../api/client.ts";
import { personSourcesQuery, type RecordFilter } from "../../api/queries.ts";
import { useFormat, useRecordTerms } from "../../i18n/bindings.ts";
import { useTimeWindow } from "../../state/selection/use-time-window.ts";
import { Problem } from "../../ui/Problem.tsx";
import type { ShownRecords } from "./PersonPage.tsx";
import classes from "./person-page.module.css";

interface SourcesProps {
  readonly id: string;
  readonly chosen: RecordFilter | null;
  readonly onChoose: (shown: ShownRecords) => void;
}

export function Sources({ id, chosen, onChoose }: SourcesProps) {
  const { t } = useTranslation();
  const { window } = useTimeWindow();
  const query = useQuery(
    personSourcesQuery(id, {
      ...(window.from === null ? {} : { from_ms: window.from }),
      ...(window.to === null ? {} : { to_ms: window.to }),
    }),
  );
  if (query.error) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton height={120} aria-label={t("common.loading")} />;
  const { sources } = query.data;
  if (sources.length === 0) return <Text className="tz-quiet">{t("sources.none")}</Text>;
  return (
    <ul className={classes.sources}>
      {sources.map((source) => (
        <li key={source.source_id ?? ""} className={classes.source}>
          <Source source={source} chosen={chosen} onChoose={onChoose} />
        </li>
      ))}
    </ul>
  );
}

interface SourceProps extends Omit<SourcesProps, "id"> {
  readonly source: Answer<"getPersonSources">["sources"][number];
}

function Source({ source, chosen, onChoose }: SourceProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const terms = useRecordTerms();
  const { source_id, authority, reliability, kind, files, total } = source;
  const title = source.title ?? source_id ?? t("sources.unnamed");
  const details = [
    kind === null ? null : terms.value("kind", kind),
    authority === null ? null : t("sources.authority", { value: authority }),
    reliability === null ? null : t("sources.reliability", { value: reliability }),
    t("sources.total", { count: total }),
  ].filter((detail) => detail !== null);
  return (
    <>
      <span>
        <strong>{title}</strong> <span className="tz-quiet">{details.join(" · ")}</span>
      </span>
      <span className={classes.files}>
        {RECORD_KINDS.map((file) => {
          const count = files[file];
          if (count === undefined) return null;
          const filter = { source: source_id ?? "", file };
          const name = t(`file.${file}`);
          return (
            <button
              key={file}
              type="button"
              className={classes.file}
              aria-pressed={chosen?.source === filter.source && chosen.file === file}
              aria-label={t("sources.open", { title, file: name, count })}
              onClick={() => onChoose({ filter, what: `${title} · ${name}` })}
            >
              {name} <strong className="tz-number">{format.number(count)}</strong>
            </button>
          );
        })}
      </span>
    </>
  );
}
