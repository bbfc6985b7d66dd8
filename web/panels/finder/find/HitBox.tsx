/**
 * A combobox that finds nodes: type, walk the options with the arrow keys, choose with Enter. What
 * is typed goes in a request body only, never in an address.
 */
import { CloseButton, Combobox, Loader, TextInput, useCombobox } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type Ref, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { MORE, Options, TYPE } from "./Options.tsx";
import { type Hit, useHits } from "./use-hits.ts";

interface HitBoxProps {
  readonly label: string;
  readonly placeholder: string;
  readonly hasIcon?: boolean;
  readonly input?: Ref<HTMLInputElement>;
  readonly onChoose: (hit: Hit) => void;
}

export function HitBox({ label, placeholder, hasIcon = true, input, onChoose }: HitBoxProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const [markedId, setMarkedId] = useState<string>();
  /** What Enter was pressed for before its answer came: never what an earlier text had found. */
  const awaited = useRef<string | null>(null);
  const combobox = useCombobox({
    onDropdownClose: () => {
      awaited.current = null;
      combobox.resetSelectedOption();
    },
  });
  const hits = useHits(typed);

  // Mantine tells screen readers of a marked option only where an arrow key has marked it, and
  // goes on naming it when it is gone.
  const noteMarked = () => {
    const list = combobox.listId === null ? null : document.getElementById(combobox.listId);
    setMarkedId(list?.querySelector("[data-combobox-selected]")?.id);
  };
  // Enter takes the best match without a step down first; of the prefixes none is meant yet.
  // biome-ignore lint/correctness/useExhaustiveDependencies: new answers are what moves the mark
  useEffect(() => {
    if (hits.shown > 0 && !hits.isAsking) combobox.selectFirstOption();
    else combobox.resetSelectedOption();
    noteMarked();
    if (hits.isAsking || awaited.current !== hits.text) return;
    awaited.current = null;
    const [best] = hits.kinds[0]?.hits ?? [];
    if (best) choose(best.key);
  }, [hits.shown, hits.text, hits.isAsking, combobox.dropdownOpened]);

  const clear = () => {
    setTyped("");
    combobox.closeDropdown();
  };
  const choose = (value: string) => {
    if (value === MORE) hits.showMore?.();
    else if (value.startsWith(TYPE)) setTyped(value.slice(TYPE.length));
    else {
      const hit = hits.kinds.flatMap((group) => group.hits).find(({ key }) => key === value);
      clear();
      if (hit) onChoose(hit);
    }
  };
  const isOpen = combobox.dropdownOpened;

  return (
    <Combobox store={combobox} onOptionSubmit={choose} shadow="md" position="bottom-start">
      <Combobox.Target withAriaAttributes={false}>
        <TextInput
          ref={input}
          role="combobox"
          aria-label={label}
          aria-haspopup="listbox"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={isOpen ? (combobox.listId ?? undefined) : undefined}
          aria-activedescendant={isOpen ? markedId : undefined}
          placeholder={placeholder}
          value={typed}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          leftSection={hasIcon ? <IconSearch size={17} aria-hidden /> : undefined}
          rightSection={
            hits.isAsking ? (
              <Loader size={16} aria-label={t("common.loading")} />
            ) : typed === "" ? null : (
              <CloseButton size="sm" aria-label={t("common.close")} onClick={clear} />
            )
          }
          onChange={(event) => {
            awaited.current = null;
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onKeyDown={({ key, nativeEvent }) => {
            if (key === "Enter" && hits.isAsking && !nativeEvent.isComposing) awaited.current = hits.text;
            queueMicrotask(noteMarked);
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown miw={280}>
        <Options hits={hits} />
      </Combobox.Dropdown>
    </Combobox>
  );
}
