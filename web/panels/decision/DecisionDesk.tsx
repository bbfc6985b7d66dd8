/**
 * Where decisions of a page are made: what is decided so far, who decides, the reason asked for,
 * taking back. A rejection always asks for its reason; anything else is saved at once when the
 * reviewer is known.
 */
import { Button, Group, Textarea, TextInput, VisuallyHidden } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import {
  createContext,
  type FormEvent,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useState,
} from "react";
import { useTranslation } from "react-i18next";
import type { DecisionSubject, Verdict } from "../../../server/domain/decisions.ts";
import { decisionsQuery } from "../../api/queries.ts";
import {
  type ListedDecision,
  newId,
  useRecordDecision,
  useTakeBack,
} from "../../state/decisions/bindings.ts";
import { currentReviewer, setReviewer, useReviewer } from "../../state/decisions/reviewer.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Problem } from "../../ui/Problem.tsx";

export interface Desk {
  readonly decisions: readonly ListedDecision[];
  /** @param what the subject in words, for the question */
  readonly decide: (subject: DecisionSubject, act: Verdict, what: string) => void;
  readonly addNote: (subject: DecisionSubject, text: string, onDone: () => void) => void;
  readonly takeBack: (decision: string) => void;
  /** Takes back what was decided last on this page since it was opened. */
  readonly undo: () => void;
  readonly isSaving: boolean;
}

const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("decisions are made inside a DecisionDesk");
  return desk;
}

interface Asked {
  readonly subject: DecisionSubject;
  readonly act: Verdict | "take-back" | "note";
  readonly what: string;
  readonly go: (by: string, why: string | null) => void;
}

interface DecisionDeskProps {
  /** Key of the person, group or deal that the page is about. */
  readonly about: string;
  readonly children: ReactNode;
}

export function DecisionDesk({ about, children }: DecisionDeskProps) {
  const { t } = useTranslation();
  const listed = useQuery(decisionsQuery(about));
  const record = useRecordDecision();
  const back = useTakeBack();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [made, setMade] = useState<readonly string[]>([]);
  const [said, setSaid] = useState("");
  const { mutate: send } = record;
  const { mutate: sendBack } = back;

  const decide = useCallback<Desk["decide"]>(
    (subject, act, what) => {
      const id = newId();
      const go = (by: string, why: string | null) =>
        send(
          { id, by, subject, act, why },
          {
            onSuccess: () => {
              setMade((ids) => [...ids, id]);
              setSaid(t("decision.saved", { act: t(`decision.${act}`) }));
            },
          },
        );
      const by = currentReviewer();
      if (by === "" || act === "reject") setAsked({ subject, act, what, go });
      else go(by, null);
    },
    [send, t],
  );

  const takeBack = useCallback<Desk["takeBack"]>(
    (decision) => {
      const id = newId();
      const go = (by: string) =>
        sendBack(
          { id, decision, by },
          {
            onSuccess: () => {
              setMade((ids) => ids.filter((one) => one !== decision));
              setSaid(t("decision.undone"));
            },
          },
        );
      const by = currentReviewer();
      const subject = listed.data?.decisions.find((one) => one.id === decision)?.subject;
      if (by !== "") go(by);
      else if (subject) setAsked({ subject, act: "take-back", what: "", go });
    },
    [sendBack, listed.data, t],
  );

  const addNote = useCallback<Desk["addNote"]>(
    (subject, text, onDone) => {
      const id = newId();
      const go = (by: string) =>
        send(
          { id, by, subject, act: "note", why: text },
          {
            onSuccess: () => {
              setMade((ids) => [...ids, id]);
              setSaid(t("decision.saved", { act: t("decision.note") }));
              onDone();
            },
          },
        );
      const by = currentReviewer();
      if (by === "") setAsked({ subject, act: "note", what: "", go });
      else go(by);
    },
    [send, t],
  );

  const undo = useCallback(() => {
    const last = made.at(-1);
    if (last === undefined) setSaid(t("decision.nothingToUndo"));
    else takeBack(last);
  }, [made, takeBack, t]);

  const isSaving = record.isPending || back.isPending;
  const desk = useMemo<Desk>(
    () => ({ decisions: listed.data?.decisions ?? [], decide, addNote, takeBack, undo, isSaving }),
    [listed.data, decide, addNote, takeBack, undo, isSaving],
  );
  const error = record.error ?? back.error ?? listed.error;
  return (
    <DeskContext.Provider value={desk}>
      {error ? (
        <Problem
          error={error}
          onRetry={() => {
            if (record.error && record.variables) record.mutate(record.variables);
            else if (back.error && back.variables) back.mutate(back.variables);
            else void listed.refetch();
          }}
        />
      ) : null}
      {children}
      <VisuallyHidden component="p" aria-live="polite">
        {isSaving ? t("decision.saving") : said}
      </VisuallyHidden>
      <Dialog
        opened={asked !== null}
        onClose={() => setAsked(null)}
        title={asked ? `${t(`decision.${asked.act}`)}${asked.what === "" ? "" : ` · ${asked.what}`}` : ""}
      >
        {asked ? <Question asked={asked} onDone={() => setAsked(null)} /> : null}
      </Dialog>
    </DeskContext.Provider>
  );
}

function Question({ asked, onDone }: { readonly asked: Asked; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const reviewer = useReviewer();
  const [isNaming, setNaming] = useState(reviewer === "");
  const [by, setBy] = useState(reviewer);
  const [why, setWhy] = useState("");
  const [isChecked, setChecked] = useState(false);
  const needsWhy = asked.act === "reject";
  const asksWhy = asked.act !== "note" && asked.act !== "take-back";
  const noName = by.trim() === "";
  const noReason = needsWhy && why.trim() === "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (noName || noReason) return;
    setReviewer(by);
    asked.go(by.trim(), why.trim() === "" ? null : why.trim());
    onDone();
  };
  return (
    <form onSubmit={submit} noValidate>
      {isNaming ? (
        <TextInput
          label={t("decision.who")}
          description={t("decision.whoHint")}
          value={by}
          onChange={(event) => setBy(event.currentTarget.value)}
          maxLength={80}
          required
          autoComplete="off"
          data-autofocus
          error={isChecked && noName ? t("decision.whoRequired") : null}
        />
      ) : (
        <Group gap={6}>
          <span>{t("decision.reviewer", { by })}</span>
          <Button variant="subtle" size="compact-xs" onClick={() => setNaming(true)}>
            {t("decision.change")}
          </Button>
        </Group>
      )}
      {asksWhy ? (
        <Textarea
          mt="sm"
          label={t(needsWhy ? "decision.why" : "decision.whyAccept")}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
          maxLength={4000}
          autosize
          minRows={3}
          required={needsWhy}
          {...(isNaming ? {} : { "data-autofocus": true })}
          error={isChecked && noReason ? t("decision.whyRequired") : null}
        />
      ) : null}
      <Group justify="flex-end" mt="md" gap="xs">
        <Button variant="default" onClick={onDone}>
          {t("decision.cancel")}
        </Button>
        <Button type="submit">{t("decision.save")}</Button>
      </Group>
    </form>
  );
}
