/** Offers the tour above the groups until it was taken or declined once. */
import { Alert, Button, Group } from "@mantine/core";
import { IconRoute } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isTourLeft, leaveTour } from "./tour-left.ts";

export function TourOffer() {
  const { t } = useTranslation();
  const [isOffered, setOffered] = useState(() => !isTourLeft());
  if (!isOffered) return null;
  const decline = () => {
    leaveTour();
    setOffered(false);
  };
  const take = async () => {
    setOffered(false);
    const { runTour } = await import("./run-tour.ts");
    runTour();
  };
  return (
    <Alert variant="light" icon={<IconRoute aria-hidden />} py="sm" title={t("tour.offer")}>
      <Group gap="xs">
        <Button size="xs" onClick={() => void take()}>
          {t("tour.start")}
        </Button>
        <Button size="xs" variant="subtle" onClick={decline}>
          {t("tour.decline")}
        </Button>
      </Group>
    </Alert>
  );
}
