import { IconArrowRight, IconX } from '@tabler/icons-react';
import { Fragment } from 'react';
import type { Translate } from '../../../shared/i18n/messages.ts';
import { perform } from '../../actions/actions.ts';
import type { Seen } from '../../store/lens-view.ts';
import { useStore } from '../../store/use-store.ts';
import { Announcer } from '../../ui/announcer.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { PersonChip } from '../../ui/person-chip.tsx';
import { personName } from '../../ui/person-name.ts';
import { useT } from '../../ui/use-t.ts';
import classes from './path-note.module.css';
import { useSeen } from './use-seen.ts';

/** The path from us to somebody in words, over the map; read out when it is asked for. */
export function PathNote() {
  const t = useT();
  const seen = useSeen();
  const toId = useStore(({ view }) => view.pathToId);
  const path = toId === null ? null : seen?.path;
  if (!seen || !toId || !path) return <Announcer text="" />;
  const text = pathText(seen, toId, t);
  const { records } = seen.input;
  return (
    <div className={classes.note}>
      <Announcer text={text} />
      {path.length < 2 ? (
        <span>{text}</span>
      ) : (
        <div className={classes.way}>
          <span className={classes.title}>{t('lens.path.title')}</span>
          {path.map(({ personId, tieId }, place) => (
            <Fragment key={personId}>
              {place > 0 && (
                <span className={classes.link}>
                  {tieId && t(`domain.tie.${records.ties[tieId]?.kind ?? 'influences'}`)}
                  <IconArrowRight size="0.9rem" aria-hidden />
                </span>
              )}
              <PersonChip personId={personId} />
            </Fragment>
          ))}
        </div>
      )}
      <IconButton
        label={t('lens.path.close')}
        shortcut="Esc"
        size="1.5rem"
        onClick={() => perform('view.pathClear')}
      >
        <IconX size="0.9rem" />
      </IconButton>
    </div>
  );
}

function pathText({ input, path }: Seen, toId: string, t: Translate): string {
  const nameOf = (id: string) => {
    const person = input.records.people[id];
    return person ? personName(person, t) : '';
  };
  const name = nameOf(toId);
  if (!path || path.length === 0) return t('lens.path.none', { name });
  if (path.length === 1) return t('lens.path.met', { name });
  const names = path.map(({ personId }) => nameOf(personId)).join(' → ');
  const n = path.length - 1;
  return n === 1
    ? t('lens.path.oneStep', { name, names })
    : t('lens.path.steps', { name, n, names });
}
