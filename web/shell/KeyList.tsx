/** All keys, by where they work. */
import { Kbd, Table, Title } from "@mantine/core";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../ui/Dialog.tsx";
import { KEY_IDS, KEY_SCOPES, KEYS, type KeyId, keyNames } from "./keys.ts";

interface KeyListProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function KeyList({ isOpen, onClose }: KeyListProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={isOpen} onClose={onClose} size="lg" title={t("keys.title")}>
      {KEY_SCOPES.map((scope) => (
        <section key={scope} aria-label={t(`keys.scope.${scope}`)}>
          <Title order={3} size="h6" mt="sm">
            {t(`keys.scope.${scope}`)}
          </Title>
          <Table verticalSpacing={5} horizontalSpacing={4} fz="sm">
            <Table.Tbody>
              {KEY_IDS.filter((id) => KEYS[id].scope === scope).map((id) => (
                <Table.Tr key={id}>
                  <Table.Td>{t(`keys.act.${id}`)}</Table.Td>
                  <Table.Td ta="right">
                    <Combinations id={id} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      ))}
    </Dialog>
  );
}

function Combinations({ id }: { readonly id: KeyId }) {
  const { t } = useTranslation();
  const shown = [...new Set(KEYS[id].keys.map((keys) => keyNames(keys).join(" ")))];
  return shown.map((names, at) => (
    <Fragment key={names}>
      {at > 0 ? <span className="tz-quiet"> {t("keys.or")} </span> : null}
      {names.split(" ").map((name) => (
        <Fragment key={name}>
          <Kbd>{name}</Kbd>{" "}
        </Fragment>
      ))}
    </Fragment>
  ));
}
