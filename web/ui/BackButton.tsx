/** Back to where one came from, exactly as it was left; to the overview where the page was opened by its address. */
import { ActionIcon } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useCanGoBack, useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

export function BackButton() {
  const { t } = useTranslation();
  const router = useRouter();
  const canGoBack = useCanGoBack();
  return (
    <ActionIcon
      variant="default"
      size={30}
      aria-label={t("personPage.back")}
      title={t("personPage.back")}
      onClick={() => {
        if (canGoBack) router.history.back();
        else void router.navigate({ to: "/" });
      }}
    >
      <IconArrowLeft size={17} aria-hidden />
    </ActionIcon>
  );
}
