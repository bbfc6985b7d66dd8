/** The guided traces from one person, phone or account: each is one action that opens its own view. */
import { Button, Loader, Menu, Text } from "@mantine/core";
import { IconChevronDown, IconRoute } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { TRACE_KINDS } from "../../../server/domain/traces.ts";
import { useTrace } from "../../state/saved-views/use-trace.ts";
import { Problem } from "../../ui/Problem.tsx";
import classes from "./trace.module.css";
import { TRACE_ICONS } from "./trace-icons.ts";

interface TraceMenuProps {
  /** Of a person, or the key of a phone or an account. */
  readonly id: string;
  readonly label: string;
}

export function TraceMenu({ id, label }: TraceMenuProps) {
  const { t } = useTranslation();
  const trace = useTrace(id, label);
  return (
    <div className={classes.trace}>
      <Menu position="bottom-start" width={320} withinPortal>
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            aria-label={t("trace.menuOf", { label })}
            leftSection={trace.isPending ? <Loader size={14} /> : <IconRoute size={15} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {t("trace.menu")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label className={classes.hint}>{t("trace.hint")}</Menu.Label>
          {TRACE_KINDS.map((kind) => {
            const Icon = TRACE_ICONS[kind];
            return (
              <Menu.Item
                key={kind}
                leftSection={<Icon size={18} aria-hidden />}
                disabled={trace.isPending}
                onClick={() => trace.mutate(kind)}
              >
                <Text size="sm">{t(`trace.action.${kind}`)}</Text>
                <Text size="xs" className="tz-quiet">
                  {t(`trace.about.${kind}`)}
                </Text>
              </Menu.Item>
            );
          })}
        </Menu.Dropdown>
      </Menu>
      {trace.error ? <Problem error={trace.error} /> : null}
    </div>
  );
}
