/** Nothing to show, why, and what to do about it. */
import { Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";

interface EmptyProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly detail: string;
  readonly children?: ReactNode;
}

export function Empty({ icon, title, detail, children }: EmptyProps) {
  return (
    <Stack align="center" justify="center" gap="xs" py="xl" px="md" ta="center">
      <span className="tz-quiet" aria-hidden>
        {icon}
      </span>
      <Title order={2} size="h4">
        {title}
      </Title>
      <Text size="sm" className="tz-quiet" maw={460} style={{ textWrap: "balance" }}>
        {detail}
      </Text>
      {children}
    </Stack>
  );
}
