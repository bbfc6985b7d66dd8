/** One end of a path: found by the same search as everything, shown by its label. */
import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { nodeQuery } from "../../../api/queries.ts";
import { useNodeLabel } from "../../../i18n/node-label.ts";
import { ClassDot } from "../../../ui/ClassBadge.tsx";
import { HitBox } from "../find/HitBox.tsx";
import classes from "./path.module.css";

interface NodeFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (key: string | null) => void;
}

export function NodeField({ label, value, onChange }: NodeFieldProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.field}>
      <span className={classes.fieldName}>{label}</span>
      {value === null ? (
        <HitBox label={label} placeholder={t("path.choose")} onChoose={({ key }) => onChange(key)} />
      ) : (
        <span className={classes.chosen}>
          <NodeName nodeKey={value} />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t("path.clear", { end: label })}
            onClick={() => onChange(null)}
          >
            <IconX size={16} />
          </ActionIcon>
        </span>
      )}
    </div>
  );
}

function NodeName({ nodeKey }: { readonly nodeKey: string }) {
  const { t } = useTranslation();
  const labelOf = useNodeLabel();
  const { data, error } = useQuery(nodeQuery(nodeKey));
  if (error) return <span className={classes.chosenName}>{t("path.unknownEnd", { key: nodeKey })}</span>;
  if (!data) return <span className={classes.chosenName}>…</span>;
  return (
    <>
      <ClassDot name={data.node.kind} size={20} />
      <span className={classes.chosenName}>{labelOf(data.node)}</span>
    </>
  );
}
