/** The same on the command line, to copy: for case folders that do not lie in the inbox. */
import { ActionIcon, Code, Group, Text } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { copyText } from "../../ui/copy-text.ts";

interface CommandsProps {
  readonly hasRecords: boolean;
}

export function Commands({ hasRecords }: CommandsProps) {
  const { t } = useTranslation();
  const program = "npm run -s triplezero --";
  const commands = [
    ...(hasRecords ? [] : [`${program} import ${t("firstData.folder")}`]),
    `${program} analyze`,
    `${program} serve`,
  ];
  return (
    <div>
      <Text size="sm" className="tz-quiet" mt="sm" mb={4}>
        {t("firstData.commands")}
      </Text>
      {commands.map((command) => (
        <Command key={command} command={command} />
      ))}
    </div>
  );
}

function Command({ command }: { readonly command: string }) {
  const { t } = useTranslation();
  const [isCopied, setCopied] = useState(false);
  return (
    <Group gap={6} wrap="nowrap" justify="center">
      <Code style={{ overflowWrap: "anywhere" }}>{command}</Code>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={isCopied ? t("gap.copied") : t("firstData.copy", { command })}
        onClick={() => void copyText(command).then(setCopied)}
      >
        {isCopied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
      </ActionIcon>
    </Group>
  );
}
