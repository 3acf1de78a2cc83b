import type { Finding } from '../domain/gap.ts';
import type { Id } from '../domain/primitives.ts';
import type { AccountRecords } from '../domain/records.ts';
import type { Tie } from '../domain/tie.ts';
import { messageKey, type Translate } from '../i18n/messages.ts';
import type {
  Comparison,
  InfluenceChange,
  Joined,
  Left,
  Move,
  Moved,
  Renamed,
  Warmth,
  WarmthChange,
} from '../rules/comparison.ts';
import { describeGap } from '../rules/describe.ts';
import { gapId } from '../rules/gap-id.ts';
import { isolate } from './bidi.ts';

export const COMPARE_GROUPS = [
  'joined',
  'left',
  'moved',
  'warmer',
  'colder',
  'mixed',
  'changed',
  'influences',
  'renamed',
  'seats',
  'ties',
  'opened',
  'closed',
] as const;
export type CompareGroupId = (typeof COMPARE_GROUPS)[number];

/** One change in words. */
export interface CompareLine {
  readonly id: string;
  /** Cards it is about; the first is shown when it is asked for. */
  readonly personIds: readonly Id[];
  readonly name: string;
  readonly detail: string;
}

export interface CompareGroup {
  readonly id: CompareGroupId;
  readonly title: string;
  readonly lines: readonly CompareLine[];
}

/** What changed, in words and by kind; groups without changes are left out. Lines are sorted by name. */
export function compareGroupsText(
  comparison: Comparison,
  before: AccountRecords,
  after: AccountRecords,
  t: Translate,
): CompareGroup[] {
  const say = new Sayings(before, after, t);
  const { joined, left, moved, warmth, influences, renamed, ties, judgement } = comparison;
  const warm = (direction: Warmth['direction']) =>
    warmth.filter((one) => one.direction === direction).map((one) => say.warmth(one));
  const lines: Readonly<Record<CompareGroupId, readonly CompareLine[]>> = {
    joined: joined.map((one) => say.joined(one)),
    left: left.map((one) => say.left(one)),
    moved: moved.map((one) => say.moved(one)),
    warmer: warm('warmer'),
    colder: warm('colder'),
    mixed: warm('mixed'),
    changed: warm('changed'),
    influences: influences.map((one) => say.influences(one)),
    renamed: renamed.map((one) => say.renamed(one)),
    seats: say.seats(comparison),
    ties: [
      ...ties.added.map((tie) => say.tie(tie, 'added')),
      ...ties.removed.map((tie) => say.tie(tie, 'removed')),
      ...ties.changed.map(({ after: tie }) => say.tie(tie, 'changed')),
    ],
    opened: (judgement?.opened ?? []).map((gap) => say.gap(gap, after)),
    closed: (judgement?.closed ?? []).map((gap) => say.gap(gap, before)),
  };
  const inOrder = new Intl.Collator(t('history.collation')).compare;
  return COMPARE_GROUPS.filter((id) => lines[id].length > 0).map((id) => ({
    id,
    title: t(`history.group.${id}`),
    lines:
      id === 'opened' || id === 'closed'
        ? lines[id]
        : [...lines[id]].sort((a, b) => inOrder(a.name, b.name)),
  }));
}

class Sayings {
  readonly #before: AccountRecords;
  readonly #after: AccountRecords;
  readonly #t: Translate;

  constructor(before: AccountRecords, after: AccountRecords, t: Translate) {
    this.#before = before;
    this.#after = after;
    this.#t = t;
  }

  joined({ personId, name, title, how, follows, otherIds }: Joined): CompareLine {
    const t = this.#t;
    const said =
      how === 'successor'
        ? t('history.joined.successor', { name: this.#name({ name: follows, title: '' }) })
        : t(`history.joined.${how}`);
    return {
      id: `joined ${personId}`,
      personIds: [personId, ...otherIds],
      name: this.#name({ name, title }),
      detail: this.#join([
        name === '' ? '' : title,
        how === 'new' ? '' : said,
        this.#also(otherIds, this.#after),
      ]),
    };
  }

  left({ personId, name, title, how, followedBy, otherIds }: Left): CompareLine {
    const t = this.#t;
    const said =
      how === 'succeeded'
        ? t('history.left.succeeded', { name: this.#name({ name: followedBy, title: '' }) })
        : t(`history.left.${how}`);
    return {
      id: `left ${personId}`,
      personIds: [personId, ...otherIds],
      name: this.#name({ name, title }),
      detail: this.#join([name === '' ? '' : title, said, this.#also(otherIds, this.#before)]),
    };
  }

  moved({ personId, moves }: Moved): CompareLine {
    return {
      id: `moved ${personId}`,
      personIds: [personId],
      name: this.#label(this.#after, personId),
      detail: this.#join(moves.map((move) => this.#move(move))),
    };
  }

  #move(move: Move): string {
    const t = this.#t;
    const field = t(`history.field.${move.field}`);
    const change = (from: string, to: string) => t('history.change', { field, from, to });
    switch (move.field) {
      case 'manager': {
        const [from, to] = [
          this.#label(this.#before, move.from),
          this.#label(this.#after, move.to),
        ];
        // Somebody with two posts: the posts tell them apart.
        if (from !== to) return change(from, to);
        return change(
          this.#posts(this.#before, move.from === null ? [] : [move.from]),
          this.#posts(this.#after, move.to === null ? [] : [move.to]),
        );
      }
      case 'post':
        return change(this.#posts(this.#before, move.from), this.#posts(this.#after, move.to));
      case 'layer':
      case 'function':
        return change(
          t(messageKey(`domain.${move.field}.${move.from}`)),
          t(messageKey(`domain.${move.field}.${move.to}`)),
        );
      case 'department':
        return change(move.from || '–', move.to || '–');
    }
  }

  warmth({ personId, changes }: Warmth): CompareLine {
    const t = this.#t;
    const value = ({ facet }: WarmthChange, of: string | number | null) =>
      t(messageKey(`domain.${facet}.${of === null ? 'unknown' : keyOf(of)}`));
    const said = changes.map((one) =>
      t('history.change', {
        field: t(`history.field.${one.facet}`),
        from: value(one, one.from),
        to: value(one, one.to),
      }),
    );
    return this.#about(`warmth ${personId}`, personId, this.#join(said));
  }

  influences({ personId, gained, lost }: InfluenceChange): CompareLine {
    const t = this.#t;
    const list = (roles: InfluenceChange['gained']) =>
      roles.map((role) => t(`domain.influence.${role}`)).join(t('scene.say.comma'));
    return this.#about(
      `influences ${personId}`,
      personId,
      this.#join([
        gained.length > 0 ? t('history.gained', { roles: list(gained) }) : '',
        lost.length > 0 ? t('history.lost', { roles: list(lost) }) : '',
      ]),
    );
  }

  renamed({ personId, field, from, to }: Renamed): CompareLine {
    const t = this.#t;
    const unknown = t('history.unknown');
    const detail = t('history.change', {
      field: t(`history.field.${field}`),
      from: isolate(from || unknown),
      to: isolate(to || unknown),
    });
    return this.#about(`renamed ${field} ${personId}`, personId, detail);
  }

  /** Seats and committees, which are nobody who could join or leave. */
  seats({ cards }: Comparison): CompareLine[] {
    const of = (records: AccountRecords, ids: readonly Id[], word: 'added' | 'gone') =>
      ids
        .filter((id) => (records.people[id]?.kind ?? 'person') !== 'person')
        .map((id) => this.#about(`seat ${id}`, id, this.#t(`history.seat.${word}`)));
    return [...of(this.#after, cards.added, 'added'), ...of(this.#before, cards.gone, 'gone')];
  }

  tie(tie: Tie, mark: 'added' | 'removed' | 'changed'): CompareLine {
    const t = this.#t;
    return {
      id: `tie ${tie.id}`,
      personIds: [tie.fromId, tie.toId],
      name: t('scene.say.tie', {
        from: this.#anyLabel(tie.fromId),
        kind: t(`domain.tie.${tie.kind}`),
        to: this.#anyLabel(tie.toId),
      }),
      detail: t(`history.tie.${mark}`),
    };
  }

  gap(gap: Finding, records: AccountRecords): CompareLine {
    const { title, subjects } = describeGap(this.#t, gap, records);
    return {
      id: `gap ${gapId(gap)}`,
      personIds: subjects.filter(({ kind }) => kind === 'person').map(({ id }) => id),
      name: title,
      detail: this.#t(`severity.${gap.severity}`),
    };
  }

  #about(id: string, personId: Id, detail: string): CompareLine {
    return { id, personIds: [personId], name: this.#anyLabel(personId), detail };
  }

  #also(ids: readonly Id[], records: AccountRecords): string {
    return ids.length === 0 ? '' : this.#t('history.also', { posts: this.#posts(records, ids) });
  }

  #posts({ people }: AccountRecords, ids: readonly Id[]): string {
    if (ids.length === 0) return '–';
    return ids
      .map((id) => isolate(people[id]?.title || this.#t('history.untitled')))
      .join(this.#t('scene.say.comma'));
  }

  /** The name in the later records, else in the earlier ones. */
  #anyLabel(id: Id): string {
    return this.#label(this.#after.people[id] ? this.#after : this.#before, id);
  }

  #label({ people }: AccountRecords, id: Id | null): string {
    if (id === null) return this.#t('history.nobody');
    return this.#name(people[id] ?? { name: '', title: '' });
  }

  #name({ name, title }: { readonly name: string; readonly title: string }): string {
    return isolate(name || title || this.#t('scene.nameUnknown'));
  }

  #join(parts: readonly string[]): string {
    return parts.filter((part) => part !== '').join(this.#t('history.separator'));
  }
}

/** −2 … +2 as the catalogue names them; every other value is its own key. */
function keyOf(value: string | number): string {
  if (typeof value === 'string') return value;
  return value === 0 ? 'zero' : `${value > 0 ? 'p' : 'n'}${Math.abs(value)}`;
}
