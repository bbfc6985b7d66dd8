/** Free notes on a person, group or deal: added, shown with who and when, taken back, never edited. */
import { Button, Group, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DecisionSubject } from "../../../server/domain/decisions.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { useDesk } from "./DecisionDesk.tsx";
import classes from "./decision.module.css";

export function Notes({ subject }: { readonly subject: DecisionSubject }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { decisions, addNote, takeBack, isSaving } = useDesk();
  const [text, setText] = useState("");
  const notes = decisions.filter(({ act, in_force }) => act === "note" && in_force);
  const isEmpty = text.trim() === "";
  return (
    <div className={classes.notes}>
      {notes.length === 0 ? <Text className="tz-quiet">{t("decision.noNotes")}</Text> : null}
      <ul className={classes.entries}>
        {notes.map((note) => (
          <li key={note.id} className={classes.note}>
            <p className={classes.noteText}>{note.why}</p>
            <Group gap={6}>
              <span className="tz-quiet">
                {note.by} · <time dateTime={note.at}>{format.time(note.at)}</time>
              </span>
              <Button variant="subtle" size="compact-xs" onClick={() => takeBack(note.id)}>
                {t("decision.takeBack")}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
      <Textarea
        label={t("decision.noteLabel")}
        description={t("decision.noteHint")}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maxLength={4000}
        autosize
        minRows={2}
      />
      <Button
        size="xs"
        variant="default"
        disabled={isEmpty || isSaving}
        onClick={() => addNote(subject, text.trim(), () => setText(""))}
      >
        {t("decision.addNote")}
      </Button>
    </div>
  );
}
