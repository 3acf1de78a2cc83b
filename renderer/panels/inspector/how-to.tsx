import { Kbd, Text } from '@mantine/core';
import { useT } from '../../ui/use-t.ts';
import panel from '../panel.module.css';
import { Section } from '../section.tsx';
import classes from './how-to.module.css';

const HINTS = [
  { keys: ['N'], text: 'add' },
  { keys: ['Tab', 'Enter'], text: 'beside' },
  { keys: ['1', '2', '3', '4'], text: 'tag' },
  { keys: ['F2'], text: 'rename' },
  { keys: ['C'], text: 'connect' },
] as const;

/** The few gestures that draw a map. */
export function HowTo() {
  const t = useT();
  return (
    <Section name="how-to" title={t('panel.howTo.title')}>
      <Text className={panel.hint}>{t('panel.howTo.select')}</Text>
      <dl className={classes.hints}>
        {HINTS.map(({ keys, text }) => (
          <div key={text} className={classes.hint}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{t(`panel.howTo.${text}`)}</dd>
          </div>
        ))}
      </dl>
      <Text className={panel.hint}>{t('panel.howTo.drag')}</Text>
    </Section>
  );
}
