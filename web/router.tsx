/** Routes of the application. The graph pages are loaded when they are first opened. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { NotFoundPage } from "./pages/not-found/NotFoundPage.tsx";
import { OverviewPage } from "./pages/overview/OverviewPage.tsx";
import { Shell } from "./shell/Shell.tsx";
import { parseFinderSearch } from "./state/finder/finder-search.ts";
import { parseGroupSearch } from "./state/selection/group-search.ts";
import { parseGraphSearch } from "./state/selection/producers.ts";
import { Problem } from "./ui/Problem.tsx";

// The search box stands on every page.
const root = createRootRoute({
  validateSearch: parseFinderSearch,
  component: Shell,
  notFoundComponent: NotFoundPage,
});

const overview = createRoute({ getParentRoute: () => root, path: "/", component: OverviewPage });

const group = createRoute({
  getParentRoute: () => root,
  path: "/groups/$id",
  validateSearch: parseGroupSearch,
  component: lazyRouteComponent(() => import("./pages/group/GroupPage.tsx"), "GroupPage"),
});

const explore = createRoute({
  getParentRoute: () => root,
  path: "/explore",
  validateSearch: parseGraphSearch,
  component: lazyRouteComponent(() => import("./pages/explore/ExplorePage.tsx"), "ExplorePage"),
});

const person = createRoute({
  getParentRoute: () => root,
  path: "/people/$id",
  validateSearch: parseGraphSearch,
  component: lazyRouteComponent(() => import("./pages/person/PersonPage.tsx"), "PersonPage"),
});

const deal = createRoute({
  getParentRoute: () => root,
  path: "/deals/$id",
  validateSearch: parseGraphSearch,
  component: lazyRouteComponent(() => import("./pages/deal/DealPage.tsx"), "DealPage"),
});

const views = createRoute({
  getParentRoute: () => root,
  path: "/views",
  component: lazyRouteComponent(() => import("./pages/views/ViewsPage.tsx"), "ViewsPage"),
});

const savedView = createRoute({
  getParentRoute: () => root,
  path: "/views/$id",
  validateSearch: parseGraphSearch,
  component: lazyRouteComponent(() => import("./pages/saved-view/SavedViewPage.tsx"), "SavedViewPage"),
});

const data = createRoute({
  getParentRoute: () => root,
  path: "/data",
  component: lazyRouteComponent(() => import("./pages/data/DataPage.tsx"), "DataPage"),
});

export const router = createRouter({
  routeTree: root.addChildren([overview, group, explore, person, deal, views, savedView, data]),
  defaultErrorComponent: ({ error, reset }) => <Problem error={error} onRetry={reset} />,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
