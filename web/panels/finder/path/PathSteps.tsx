/** One path as a list of steps: through which links, when, by which records. */
import { useTranslation } from "react-i18next";
import type { Answer } from "../../../api/client.ts";
import { useFormat } from "../../../i18n/bindings.ts";
import { useNodeLabel } from "../../../i18n/node-label.ts";
import { ClassDot } from "../../../ui/ClassBadge.tsx";
import { recordOfNode, recordsOfLink } from "../../records/link-records.ts";
import { RecordChips } from "../../records/RecordChips.tsx";
import classes from "./path.module.css";

type Paths = Answer<"findPaths">;
type Link = Paths["links"][number];

interface PathStepsProps {
  readonly title: string;
  readonly path: Paths["paths"][number];
  readonly nodes: Paths["nodes"];
  readonly links: Paths["links"];
  readonly isOpen: boolean;
}

export function PathSteps({ title, path, nodes, links, isOpen }: PathStepsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const labelOf = useNodeLabel();
  const nodeOf = new Map(nodes.map((node) => [node.key, node]));
  const linkOf = new Map(links.map((link) => [link.id, link]));
  const name = (key: string) => {
    const node = nodeOf.get(key);
    return node ? labelOf(node) : key;
  };
  return (
    <details open={isOpen} className={classes.path}>
      <summary>
        {title} · {path.nodes.map(name).join(" – ")}
      </summary>
      <ol className={classes.steps}>
        {path.nodes.map((key, index) => {
          const before = path.nodes[index - 1];
          const at = path.at?.[index - 1];
          const kind = nodeOf.get(key)?.kind;
          const record = recordOfNode(key);
          return (
            <li key={key}>
              {before === undefined ? null : (
                <ul className={classes.links}>
                  {typeof at === "number" ? (
                    <li className={classes.moment}>{t("path.at", { time: format.time(at) })}</li>
                  ) : null}
                  {path.links
                    .flatMap((id) => linkOf.get(id) ?? [])
                    .filter((link) => joins(link, before, key))
                    .map((link) => (
                      <LinkRow key={link.id} link={link} isForward={link.from === before} />
                    ))}
                </ul>
              )}
              <div className={classes.node}>
                {kind ? <ClassDot name={kind} size={20} /> : null}
                <strong>{name(key)}</strong>
                {kind ? <span className="tz-quiet">{t(`kind.${kind}`)}</span> : null}
                {record ? <RecordChips records={[record]} /> : null}
              </div>
            </li>
          );
        })}
      </ol>
    </details>
  );
}

function LinkRow({ link, isForward }: { readonly link: Link; readonly isForward: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { kind, count, first_at, last_at } = link;
  const times = [first_at, last_at].flatMap((at) => (at === null ? [] : [format.time(at)]));
  const records = recordsOfLink(link);
  return (
    <li>
      <span aria-hidden>{isForward ? "↓" : "↑"}</span> {t(`link.${kind}`)}
      {count > 1 ? ` × ${format.number(count)}` : ""}
      {times.length > 0 ? <span className="tz-quiet"> {[...new Set(times)].join(" – ")}</span> : null}
      {records.length > 0 ? <RecordChips records={records} total={count} /> : null}
    </li>
  );
}

function joins({ from, to }: Link, a: string, b: string): boolean {
  return (from === a && to === b) || (from === b && to === a);
}
