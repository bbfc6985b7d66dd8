/** Back and forth through the pages of a list; nothing where there is one page only. */
import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

interface PageTurnerProps {
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly onTurn: (page: number) => void;
}

export function PageTurner({ page, pages, onTurn }: PageTurnerProps) {
  const { t } = useTranslation();
  if (pages <= 1) return null;
  return (
    <Group justify="space-between" mt="sm">
      <Button variant="default" size="xs" disabled={page === 0} onClick={() => onTurn(page - 1)}>
        {t("common.previousPage")}
      </Button>
      <Text size="sm" aria-live="polite">
        {t("common.page", { page: page + 1, pages })}
      </Text>
      <Button variant="default" size="xs" disabled={page + 1 >= pages} onClick={() => onTurn(page + 1)}>
        {t("common.nextPage")}
      </Button>
    </Group>
  );
}
