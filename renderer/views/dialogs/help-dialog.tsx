import { Anchor, Kbd, ScrollArea, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { SCORE_PARTS, SEVERITIES } from '../../../shared/domain/gap.ts';
import { INFLUENCES, LAYERS } from '../../../shared/domain/values.ts';
import { openDialog } from '../../store/view.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { InfluenceBadge } from '../../ui/influence-badge.tsx';
import { SeverityBadge } from '../../ui/severity-mark.tsx';
import { shortcutText } from '../../ui/shortcut-text.ts';
import { useT } from '../../ui/use-t.ts';
import classes from './help-dialog.module.css';

const COACH_TESTS = ['credibleToUs', 'credibleToThem', 'wantsUs'] as const;
const WORK = [
  'select',
  'add',
  'drag',
  'tag',
  'evidence',
  'visit',
  'actions',
  'account',
  'ghosts',
  'search',
  'undo',
  'saved',
  'import',
  'history',
  'export',
  'share',
  'backups',
] as const;

/** The method and the application on one page; nothing here needs a network. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  return (
    <Dialog
      title={t('help.title')}
      size="min(52rem, 94vw)"
      scrollAreaComponent={ScrollArea.Autosize}
      onClose={onClose}
    >
      <Text size="sm">{t('help.intro')}</Text>
      <Part title={t('help.layers.title')} text={t('help.layers.text')}>
        <Terms
          entries={LAYERS.map((layer) => ({
            id: layer,
            term: t(`domain.layer.${layer}`),
            text: t(`panel.layer.${layer}`),
          }))}
        />
      </Part>
      <Part title={t('help.influences.title')} text={t('help.influences.text')}>
        <Terms
          entries={INFLUENCES.map((influence) => ({
            id: influence,
            term: (
              <span className={classes.badged}>
                <InfluenceBadge influence={influence} decorative />
                {t(`domain.influence.${influence}`)}
              </span>
            ),
            text: t(`help.influences.${influence}`),
          }))}
        />
      </Part>
      <Part title={t('help.coach.title')} text={t('help.coach.text')}>
        <ol className={classes.list}>
          {COACH_TESTS.map((test) => (
            <li key={test}>{t(`domain.coachTest.${test}`)}</li>
          ))}
        </ol>
      </Part>
      <Part title={t('help.gaps.title')} text={t('help.gaps.text')}>
        <Terms
          entries={SEVERITIES.map((severity) => ({
            id: severity,
            term: <SeverityBadge severity={severity} />,
            text: t(`help.gaps.${severity}`),
          }))}
        />
        <Text size="sm" mt="xs">
          {t('help.gaps.life')}
        </Text>
      </Part>
      <Part title={t('help.score.title')} text={t('help.score.text')}>
        <Terms
          entries={SCORE_PARTS.map((part) => ({
            id: part,
            term: t(`score.part.${part}`),
            text: t(`score.about.${part}`),
          }))}
        />
        <Text size="sm" mt="xs">
          {t('help.score.resilience')}
        </Text>
      </Part>
      <Part title={t('help.work.title')}>
        <ul className={classes.list}>
          {WORK.map((line) => (
            <li key={line}>{t(`help.work.${line}`)}</li>
          ))}
        </ul>
        <Text size="sm" mt="xs">
          <Kbd>{shortcutText('mod+K')}</Kbd> {t('help.work.palette')}{' '}
          <Anchor component="button" size="sm" onClick={() => openDialog({ name: 'shortcuts' })}>
            {t('dialog.shortcuts.title')}
          </Anchor>
        </Text>
      </Part>
      <Text size="xs" c="dimmed" mt="md">
        {t('help.source')}
      </Text>
    </Dialog>
  );
}

interface PartProps {
  readonly title: string;
  readonly text?: string;
  readonly children: ReactNode;
}

function Part({ title, text, children }: PartProps) {
  return (
    <section className={classes.part}>
      <Title order={3} size="h5">
        {title}
      </Title>
      {text && <Text size="sm">{text}</Text>}
      {children}
    </section>
  );
}

interface TermsProps {
  readonly entries: readonly {
    readonly id: string;
    readonly term: ReactNode;
    readonly text: string;
  }[];
}

function Terms({ entries }: TermsProps) {
  return (
    <dl className={classes.terms}>
      {entries.map(({ id, term, text }) => (
        <div key={id} className={classes.term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
