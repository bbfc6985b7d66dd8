/** The frame of every page: name, search, preferences, navigation, the record that lies open, and the state of the service. */

import { IconBookmark, IconDatabase, IconLayoutGrid, IconTopologyStar3 } from "@tabler/icons-react";
import { Link, Outlet, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Finder } from "../panels/finder/Finder.tsx";
import { RecordDialog } from "../panels/records/RecordDialog.tsx";
import { BusyBar } from "./BusyBar.tsx";
import { ConnectionBanner } from "./ConnectionBanner.tsx";
import { HelpMenu } from "./HelpMenu.tsx";
import { Preferences } from "./Preferences.tsx";
import classes from "./shell.module.css";
import { useFocusOnPage } from "./use-focus-on-page.ts";
import { useKeys } from "./use-keys.ts";

/** Pages of the main navigation; a new page needs a line here and its route. */
const PAGES = [
  { to: "/", text: "nav.overview", Icon: IconLayoutGrid },
  { to: "/explore", text: "nav.explore", Icon: IconTopologyStar3 },
  { to: "/views", text: "views.nav", Icon: IconBookmark },
  { to: "/data", text: "nav.data", Icon: IconDatabase },
] as const;

export function Shell() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const main = useFocusOnPage();
  useKeys({
    overview: () => void navigate({ to: "/" }),
    explore: () => void navigate({ to: "/explore" }),
    views: () => void navigate({ to: "/views" }),
    data: () => void navigate({ to: "/data" }),
  });
  return (
    <div className={classes.shell}>
      <button type="button" className="tz-skip" onClick={() => main.current?.focus()}>
        {t("app.skip")}
      </button>
      <BusyBar />
      <header className={classes.header}>
        <Link to="/" className={classes.brand} aria-label={t("app.name")}>
          <img src="./icon.svg" width={30} height={30} alt="" />
          <span className={classes.name}>
            {t("app.name")}
            <small>{t("app.tagline")}</small>
          </span>
        </Link>
        <div className={classes.search} data-tour="search">
          <Finder />
        </div>
        <div className={classes.preferences}>
          <HelpMenu />
          <Preferences />
        </div>
      </header>
      <nav className={classes.rail} data-tour="nav" aria-label={t("nav.label")}>
        {PAGES.map(({ to, text, Icon }) => (
          <Link
            key={to}
            to={to}
            className={classes.item}
            activeOptions={{ exact: to === "/", includeSearch: false }}
          >
            <Icon size={22} stroke={1.8} aria-hidden />
            <span>{t(text)}</span>
          </Link>
        ))}
      </nav>
      <main ref={main} id="main" className={classes.main} tabIndex={-1}>
        <ConnectionBanner />
        <Outlet />
      </main>
      <RecordDialog />
    </div>
  );
}
