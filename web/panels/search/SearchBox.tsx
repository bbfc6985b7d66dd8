/**
 * Search over everything in the graph. What is chosen joins the graph that is open, else it
 * opens in the explorer. What is typed goes in a request body only, never in an address.
 */
import { CloseButton, Combobox, Loader, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Answer } from "../../api/client.ts";
import { searchQuery } from "../../api/queries.ts";
import { useKeys } from "../../shell/use-keys.ts";
import { addNode } from "../../state/graph-view/actions.ts";
import { selectNode } from "../../state/selection/producers.ts";
import { ClassDot } from "../../ui/ClassBadge.tsx";
import { Problem } from "../../ui/Problem.tsx";
import classes from "./search.module.css";

const TYPING_MS = 180;

export function SearchBox() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const [text] = useDebouncedValue(typed.trim(), TYPING_MS);
  const input = useRef<HTMLInputElement>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const query = useQuery(searchQuery(text));
  const open = useOpenNode();
  useKeys({ search: () => input.current?.focus() });

  const hits = typed.trim() === "" ? [] : (query.data?.hits ?? []);
  const isAsking = typed.trim() !== "" && (query.isFetching || text !== typed.trim());
  // Enter opens the best match without a step down first.
  // biome-ignore lint/correctness/useExhaustiveDependencies: new answers are what moves the mark
  useEffect(() => {
    combobox.selectFirstOption();
  }, [query.data]);
  const clear = () => {
    setTyped("");
    combobox.closeDropdown();
  };
  const choose = (key: string) => {
    clear();
    void open(key);
  };

  return (
    <search>
      <Combobox store={combobox} onOptionSubmit={choose} shadow="md">
        <Combobox.Target>
          <TextInput
            ref={input}
            aria-label={t("search.label")}
            placeholder={t("search.placeholder")}
            value={typed}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            leftSection={<IconSearch size={17} aria-hidden />}
            rightSection={
              isAsking ? (
                <Loader size={16} aria-label={t("common.loading")} />
              ) : typed === "" ? null : (
                <CloseButton size="sm" aria-label={t("common.close")} onClick={clear} />
              )
            }
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              combobox.openDropdown();
            }}
            onFocus={() => combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={typed.trim() === ""}>
          {query.error ? <Problem error={query.error} /> : null}
          <Combobox.Options mah={420} style={{ overflowY: "auto" }} aria-label={t("search.label")}>
            {hits.map((hit) => (
              <Combobox.Option key={hit.key} value={hit.key}>
                <Hit hit={hit} />
              </Combobox.Option>
            ))}
            {hits.length === 0 && query.isSuccess && !isAsking ? (
              <Combobox.Empty>{t("search.none")}</Combobox.Empty>
            ) : null}
          </Combobox.Options>
          <Combobox.Footer>
            <span className="tz-quiet" style={{ fontSize: 12 }}>
              {query.data && query.data.total > hits.length && hits.length > 0
                ? t("search.more", { shown: hits.length, total: query.data.total })
                : t("search.hint")}
            </span>
          </Combobox.Footer>
        </Combobox.Dropdown>
      </Combobox>
    </search>
  );
}

function Hit({ hit }: { readonly hit: Answer<"search">["hits"][number] }) {
  const { t } = useTranslation();
  return (
    <span className={classes.hit}>
      <ClassDot name={hit.kind} size={24} />
      <span className={classes.label}>{hit.label}</span>
      {hit.matched === hit.label ? null : (
        <span className={classes.matched}>{t("search.matched", { text: hit.matched })}</span>
      )}
      <span className={classes.kind}>{t(`kind.${hit.kind}`)}</span>
    </span>
  );
}

/** Adds the node to the graph that is open and selects it there, or goes to the explorer. */
function useOpenNode(): (key: string) => Promise<void> {
  const navigate = useNavigate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  return async (key) => {
    if (!/^\/(groups\/|explore)/.test(path)) {
      await navigate({ to: "/explore", search: { node: key } });
      return;
    }
    await addNode(key);
    await navigate({ to: ".", search: (previous) => selectNode(previous, key), replace: true });
  };
}
