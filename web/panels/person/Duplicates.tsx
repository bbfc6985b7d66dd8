/** Other entries that may be this person: proposed with their weight, never merged. */
import { Text, Title } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Answer } from "../../api/client.ts";
import { useVerbalWeight } from "../../i18n/verbal-weight.ts";
import { Contributions } from "./Contributions.tsx";
import { PersonAnchor } from "./PersonAnchor.tsx";
import classes from "./person.module.css";

type Person = Answer<"getPerson">;

interface DuplicatesProps {
  readonly duplicates: Person["duplicates"];
  readonly persons: Person["persons"];
}

export function Duplicates({ duplicates, persons }: DuplicatesProps) {
  const { t } = useTranslation();
  const weight = useVerbalWeight();
  if (duplicates.length === 0) return null;
  const labels = new Map(persons.map((person) => [person.person_id, person.label]));
  return (
    <section className={`${classes.section} ${classes.duplicates}`}>
      <Title order={3} size="h6" className={classes.withIcon}>
        <IconUsers size={18} aria-hidden />
        {t("duplicate.title")}
      </Title>
      <Text size="sm" className="tz-quiet">
        {t("duplicate.hint")}
      </Text>
      {duplicates.map(({ person_id, log10_lr, contributions }) => {
        const fit = { words: weight.words(log10_lr), lr: weight.ratio(Math.abs(log10_lr)) };
        return (
          <article key={person_id} className={classes.explanation}>
            <PersonAnchor id={person_id} label={`${labels.get(person_id) ?? person_id} · ${person_id}`} />
            <p className={classes.fit}>
              {t(log10_lr > 0 ? "duplicate.samePerson" : "duplicate.otherPerson", fit)}
            </p>
            <Contributions contributions={contributions} sides="duplicate" />
          </article>
        );
      })}
    </section>
  );
}
