/** Beside a number in a list of people: nobody is known to use it. */
import { useTranslation } from "react-i18next";
import classes from "./person.module.css";

export function UnknownUserTag() {
  const { t } = useTranslation();
  return <span className={classes.unknownTag}>{t("personPage.kind.unknown-user")}</span>;
}
