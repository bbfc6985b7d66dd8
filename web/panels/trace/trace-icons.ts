/** Signs of the guided traces, the same wherever they are offered. */
import {
  IconArrowBarUp,
  IconArrowsSplit2,
  IconCoinYuan,
  type IconProps,
  IconUserSearch,
  IconUsers,
} from "@tabler/icons-react";
import type { ComponentType } from "react";
import type { TraceKind } from "../../../server/domain/traces.ts";

export const TRACE_ICONS: Readonly<Record<TraceKind, ComponentType<IconProps>>> = {
  source: IconArrowBarUp,
  money: IconCoinYuan,
  fellows: IconUsers,
  dealers: IconUserSearch,
  buyers: IconArrowsSplit2,
};
