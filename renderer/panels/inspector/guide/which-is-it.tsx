import { Button, Group, Popover, Text, UnstyledButton } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useT } from '../../../ui/use-t.ts';
import classes from './guide.module.css';
import type { Question } from './guide.ts';

interface WhichIsItProps<A extends string> {
  /** What the guide is about, for screen readers. */
  readonly about: string;
  readonly guide: Question<A>;
  /** The answer in words: what it is and what the method says of it. */
  readonly describe: (answer: A) => { readonly name: string; readonly help: string };
  /** Takes the answer over; without it the answer is only told. */
  readonly onAnswer?: (answer: A) => void;
}

/** "Which is it?": asks two or three questions and says where they lead. */
export function WhichIsIt<A extends string>(props: WhichIsItProps<A>) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  const [at, setAt] = useState<Question<A> | A>(props.guide);
  function toggle(open: boolean): void {
    setAt(props.guide);
    setOpened(open);
  }
  return (
    <Popover
      opened={opened}
      onChange={toggle}
      position="bottom-end"
      trapFocus
      returnFocus
      shadow="md"
      width={300}
    >
      <Popover.Target>
        <UnstyledButton
          className={classes.link}
          aria-label={`${t('panel.guide.open')} ${props.about}`}
          aria-expanded={opened}
          onClick={() => toggle(!opened)}
        >
          {t('panel.guide.open')}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        {typeof at === 'string' ? (
          <Answer {...props.describe(at)}>
            {props.onAnswer && (
              <Button
                data-autofocus
                size="compact-sm"
                onClick={() => {
                  props.onAnswer?.(at);
                  toggle(false);
                }}
              >
                {t('panel.guide.take')}
              </Button>
            )}
            <Button size="compact-sm" variant="default" onClick={() => setAt(props.guide)}>
              {t('panel.guide.again')}
            </Button>
          </Answer>
        ) : (
          <Ask key={at.ask} question={t(at.ask)} onReply={(yes) => setAt(yes ? at.yes : at.no)} />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function Ask({
  question,
  onReply,
}: {
  readonly question: string;
  readonly onReply: (yes: boolean) => void;
}) {
  const t = useT();
  return (
    <>
      <Text size="sm">{question}</Text>
      <Group gap="xs" mt="xs">
        <Button data-autofocus size="compact-sm" variant="light" onClick={() => onReply(true)}>
          {t('panel.test.yes')}
        </Button>
        <Button size="compact-sm" variant="light" onClick={() => onReply(false)}>
          {t('panel.test.no')}
        </Button>
      </Group>
    </>
  );
}

function Answer({
  name,
  help,
  children,
}: {
  readonly name: string;
  readonly help: string;
  readonly children: ReactNode;
}) {
  return (
    <div role="status">
      <Text size="sm" fw={600}>
        {name}
      </Text>
      <Text size="sm" mt={4}>
        {help}
      </Text>
      <Group gap="xs" mt="xs">
        {children}
      </Group>
    </div>
  );
}
