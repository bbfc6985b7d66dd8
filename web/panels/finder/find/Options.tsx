/**
 * What a search offers as options of a combobox: hits by kind, then how to see the rest; before
 * anything is typed, the prefixes.
 */
import { Combobox } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { languageOf } from "../../../i18n/i18n.ts";
import { ClassDot } from "../../../ui/ClassBadge.tsx";
import { Problem } from "../../../ui/Problem.tsx";
import classes from "./find.module.css";
import { PREFIXES, prefixOf } from "./prefixes.ts";
import type { Hit, Hits } from "./use-hits.ts";

/** Value of an option that is no node: it types something, or shows more. */
export const TYPE = "type>";
export const MORE = "more>";

export function Options({ hits }: { readonly hits: Hits }) {
  const { t, i18n } = useTranslation();
  const language = languageOf(i18n.language);
  const { kind, text, kinds, isAsking, isAnswered, showMore } = hits;
  if (hits.error) return <Problem error={hits.error} />;
  const isEmpty = text !== "" && kinds.length === 0 && isAnswered && !isAsking;
  return (
    <>
      <Combobox.Options
        mah="min(60dvh, 460px)"
        className={classes.options ?? ""}
        aria-label={t("search.label")}
      >
        {text === "" && kind === null ? (
          <Combobox.Group label={t("search.prefixes")} className={classes.prefixes ?? ""}>
            {PREFIXES.map((prefix) => (
              <Combobox.Option key={prefix.kind} value={TYPE + prefixOf(prefix.kind, language)}>
                <ClassDot name={prefix.kind} size={18} /> {prefixOf(prefix.kind, language)}
              </Combobox.Option>
            ))}
          </Combobox.Group>
        ) : null}
        {kinds.map((group) => (
          <Combobox.Group key={group.kind} label={`${t(`kind.${group.kind}`)} · ${group.total}`}>
            {group.hits.map((hit) => (
              <Combobox.Option key={hit.key} value={hit.key}>
                <HitRow hit={hit} />
              </Combobox.Option>
            ))}
            {kind === null && group.hits.length < group.total && prefixOf(group.kind, language) !== "" ? (
              <Combobox.Option
                value={TYPE + prefixOf(group.kind, language) + text}
                className={classes.rest ?? ""}
              >
                {t("search.showKind", { count: group.total, kind: t(`kind.${group.kind}`) })}
              </Combobox.Option>
            ) : null}
          </Combobox.Group>
        ))}
        {showMore ? (
          <Combobox.Option value={MORE} className={classes.rest ?? ""}>
            {t("search.showMore", { shown: hits.shown, total: hits.total })}
          </Combobox.Option>
        ) : null}
      </Combobox.Options>
      <div className={classes.foot} role="status">
        {isEmpty ? noneText() : footText()}
      </div>
    </>
  );

  function noneText() {
    return kind === null ? t("search.none") : t("search.noneOfKind", { kind: t(`kind.${kind}`) });
  }

  function footText() {
    if (text === "")
      return kind === null ? t("search.hint") : t("search.typeOn", { kind: t(`kind.${kind}`) });
    if (hits.shown >= hits.total) return t("search.hint");
    const counts = { shown: hits.shown, total: hits.total };
    return kind === null || showMore ? t("search.more", counts) : t("search.most", counts);
  }
}

function HitRow({ hit }: { readonly hit: Hit }) {
  const { t } = useTranslation();
  return (
    <span className={classes.hit}>
      <ClassDot name={hit.kind} size={24} />
      <span className={classes.label}>{hit.label}</span>
      {hit.matched === hit.label ? null : (
        <span className={classes.matched}>{t("search.matched", { text: hit.matched })}</span>
      )}
    </span>
  );
}
