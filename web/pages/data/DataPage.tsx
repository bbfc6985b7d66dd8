/** Data and work: what lies in the inbox, importing it, analysing it, and how far that is. */
import { Button, Checkbox, Group, NumberInput, Skeleton, Stack, Text, Title } from "@mantine/core";
import { IconFolder, IconFolderOpen, IconPlayerPlay, IconRefresh } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../api/client.ts";
import { inboxQuery, jobsQuery, overviewQuery } from "../../api/queries.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Problem } from "../../ui/Problem.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { Coverage } from "../overview/Coverage.tsx";
import classes from "./data.module.css";
import { Work } from "./Work.tsx";

const LARGEST_SEED = 2 ** 31 - 1;

export function DataPage() {
  const { t } = useTranslation();
  usePageTitle(t("data.title"));
  const overview = useQuery(overviewQuery());
  const queries = useQueryClient();
  const onStart = () => queries.invalidateQueries({ queryKey: jobsQuery().queryKey });
  return (
    <div className={classes.page}>
      <Title order={1} size="h2">
        {t("data.title")}
      </Title>
      <div className={classes.columns}>
        <Stack>
          <Inbox onStart={onStart} />
          <Analysis onStart={onStart} />
        </Stack>
        <Stack>
          <Work />
          {overview.data && overview.data.coverage.length > 0 ? (
            <Coverage coverage={overview.data.coverage} />
          ) : null}
        </Stack>
      </div>
    </div>
  );
}

interface StartProps {
  readonly onStart: () => Promise<void>;
}

function Inbox({ onStart }: StartProps) {
  const { t } = useTranslation();
  const inbox = useQuery(inboxQuery());
  const [isStrict, setStrict] = useState(false);
  const start = useMutation({
    mutationFn: (folder: string) => call("startImport", { body: { folder, strict: isStrict } }),
    onSuccess: onStart,
  });
  return (
    <section className={`tz-surface ${classes.box}`}>
      <Group justify="space-between">
        <Title order={2} size="h5">
          {t("data.inbox")}
        </Title>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconRefresh size={15} aria-hidden />}
          loading={inbox.isFetching}
          onClick={() => void inbox.refetch()}
        >
          {t("data.refresh")}
        </Button>
      </Group>
      <Text size="sm" className="tz-quiet">
        {t("data.inboxDetail")}
      </Text>
      {inbox.error ? <Problem error={inbox.error} onRetry={() => void inbox.refetch()} /> : null}
      {inbox.isPending ? <Skeleton height={80} aria-label={t("common.loading")} /> : null}
      {inbox.data?.folders.length === 0 ? (
        <Empty
          icon={<IconFolderOpen size={40} stroke={1.4} />}
          title={t("data.inboxEmpty")}
          detail={t("data.inboxEmptyDetail")}
        />
      ) : null}
      <ul className={classes.folders}>
        {inbox.data?.folders.map((folder) => (
          <li key={folder}>
            <IconFolder size={20} aria-hidden />
            <span>{folder}</span>
            <Button
              size="xs"
              variant="light"
              aria-label={t("data.importFolder", { folder })}
              disabled={start.isPending}
              onClick={() => start.mutate(folder)}
            >
              {t("data.import")}
            </Button>
          </li>
        ))}
      </ul>
      <Checkbox
        label={t("data.strict")}
        description={t("data.strictDetail")}
        checked={isStrict}
        onChange={(event) => setStrict(event.currentTarget.checked)}
      />
      {start.error ? <Problem error={start.error} /> : null}
    </section>
  );
}

function Analysis({ onStart }: StartProps) {
  const { t } = useTranslation();
  const [seed, setSeed] = useState(1);
  const start = useMutation({
    mutationFn: () => call("startAnalysis", { body: { seed } }),
    onSuccess: onStart,
  });
  return (
    <section className={`tz-surface ${classes.box}`}>
      <Title order={2} size="h5">
        {t("data.analyze")}
      </Title>
      <Text size="sm" className="tz-quiet">
        {t("data.analyzeDetail")}
      </Text>
      <Group align="flex-end">
        <NumberInput
          label={t("data.seed")}
          value={seed}
          min={0}
          max={LARGEST_SEED}
          allowDecimal={false}
          w={140}
          onChange={(value) => setSeed(Number(value) || 0)}
        />
        <Button
          leftSection={<IconPlayerPlay size={16} aria-hidden />}
          loading={start.isPending}
          onClick={() => start.mutate()}
        >
          {t("data.startAnalysis")}
        </Button>
      </Group>
      {start.error ? <Problem error={start.error} /> : null}
    </section>
  );
}
