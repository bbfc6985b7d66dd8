/** A role or kind as colour, glyph and words together. */
import { useTranslation } from "react-i18next";
import { colourOf, glyphOf, isRoleClass, type NodeClass } from "../graph/style/classes.ts";
import classes from "./ClassBadge.module.css";
import { Glyph } from "./Glyph.tsx";

export function ClassDot({ name, size = 22 }: { readonly name: NodeClass; readonly size?: number }) {
  return (
    <span className={classes.dot} style={{ background: colourOf(name), width: size, height: size }}>
      <Glyph path={glyphOf(name)} size={Math.round(size * 0.62)} />
    </span>
  );
}

export function useClassName(): (name: NodeClass) => string {
  const { t } = useTranslation();
  return (name) =>
    name === "imported" ? t("views.importedNode") : isRoleClass(name) ? t(`role.${name}`) : t(`kind.${name}`);
}

export function ClassBadge({ name, detail }: { readonly name: NodeClass; readonly detail?: string }) {
  const nameOf = useClassName();
  return (
    <span className={classes.badge}>
      <ClassDot name={name} size={20} />
      <span>{nameOf(name)}</span>
      {detail === undefined ? null : <span className={classes.detail}>{detail}</span>}
    </span>
  );
}
