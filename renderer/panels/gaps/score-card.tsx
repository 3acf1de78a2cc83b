import { Alert, Button, Progress, Text } from '@mantine/core';
import { IconHeartBroken, IconLock } from '@tabler/icons-react';
import type { RuleId, Score } from '../../../shared/domain/gap.ts';
import type { Translate } from '../../../shared/i18n/messages.ts';
import { ruleName } from '../../../shared/rules/describe.ts';
import { perform } from '../../actions/actions.ts';
import { ScoreRing } from '../../ui/score-ring.tsx';
import { useT } from '../../ui/use-t.ts';
import classes from './gaps.module.css';

/** Coverage score, its parts, what caps it and which rules cost the points. */
export function ScoreCard({ score }: { score: Score }) {
  const t = useT();
  return (
    <section className={classes.score} aria-label={t('domain.term.score')}>
      <div className={classes.scoreHead}>
        <ScoreRing score={score.total} size={84} />
        <div className={classes.parts}>
          {score.parts.map(({ id, points, of, rules }) => (
            <div key={id} className={classes.part} title={costs(t, rules)}>
              <span className={classes.partName}>{t(`score.part.${id}`)}</span>
              <Progress.Root size={6} className={classes.partBar ?? ''}>
                <Progress.Section
                  value={of === 0 ? 0 : (points / of) * 100}
                  aria-label={t(`score.part.${id}`)}
                />
              </Progress.Root>
              <span className={classes.partPoints}>
                {tenth(points)} / {tenth(of)}
              </span>
            </div>
          ))}
        </div>
      </div>
      {score.cap !== null && (
        <Alert
          variant="light"
          color="red"
          p="xs"
          icon={<IconLock size="1rem" />}
          className={classes.cap ?? ''}
        >
          <Text size="xs">{t('score.cap', { cap: score.cap })}</Text>
        </Alert>
      )}
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconHeartBroken size="0.9rem" aria-hidden />}
        className={classes.resilience ?? ''}
        onClick={() => perform('view.resilience')}
      >
        {t('resilience.open')}
      </Button>
      <details className={classes.details}>
        <summary>{t('panel.score.whatCosts')}</summary>
        <ul>
          {score.parts
            .filter(({ points, of }) => points < of)
            .map(({ id, points, of, rules }) => (
              <li key={id}>
                <strong>
                  {t('panel.score.lost', { part: t(`score.part.${id}`), n: tenth(of - points) })}
                </strong>{' '}
                {rules.length > 0 ? costs(t, rules) : t(`score.about.${id}`)}
              </li>
            ))}
        </ul>
      </details>
    </section>
  );
}

function costs(t: Translate, rules: readonly RuleId[]): string {
  return rules.map((rule) => ruleName(t, rule)).join(t('ui.listComma'));
}

function tenth(points: number): number {
  return Math.round(points * 10) / 10;
}
