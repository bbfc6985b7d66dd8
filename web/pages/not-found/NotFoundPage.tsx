/** An address that leads nowhere. */
import { Button } from "@mantine/core";
import { IconMapPinOff } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Empty
      icon={<IconMapPinOff size={44} stroke={1.4} />}
      title={t("error.notFound")}
      detail={t("error.notFoundDetail")}
    >
      <Button component={Link} to="/" variant="light">
        {t("common.back")}
      </Button>
    </Empty>
  );
}
