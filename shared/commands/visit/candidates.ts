import type { Gap } from '../../domain/gap.ts';
import type { Id } from '../../domain/primitives.ts';
import { type Ask, GAP_POINTS, type Question } from './question.ts';

/** A question one gap asks for, and the share of the gap that its answer closes. */
interface Candidate {
  readonly ask: Ask;
  readonly subject: string;
  readonly share: number;
  readonly among?: readonly Id[];
}

/** Rules that miss somebody, and the question that finds them. */
const WHO = {
  'economic.missing': 'economic',
  'user.missing': 'user',
  'technical.missing': 'technical',
  'opposition.unseen': 'rival',
} as const;

/**
 * The questions that open gaps ask for, without those that the asked cannot be expected to answer. Equal ones are put
 * together with all gaps they close.
 *
 * @param asked Whom we visit; what is about somebody else can be asked of any of them.
 */
export function candidates(gaps: readonly Gap[], asked: ReadonlySet<Id>): Question[] {
  const found = new Map<string, Question>();
  for (const gap of gaps) {
    if (gap.status !== 'open') continue;
    for (const { ask, subject, share, among = [] } of ofGap(gap, asked)) {
      const id = `${ask}@${subject}`;
      const known = found.get(id);
      found.set(id, {
        id,
        ask,
        subject,
        self: asked.has(subject),
        among: known?.among ?? among,
        closes: [...(known?.closes ?? []), gap.id],
        points: (known?.points ?? 0) + share * GAP_POINTS[gap.severity],
      });
    }
  }
  return [...found.values()];
}

function ofGap(gap: Gap, asked: ReadonlySet<Id>): readonly Candidate[] {
  const [subject] = gap.subjects;
  const about = subject?.kind === 'account' ? '' : (subject?.id ?? '');
  const one = (ask: Ask, of = about): Candidate => ({ ask, subject: of, share: 1 });
  switch (gap.rule) {
    case 'economic.missing':
    case 'user.missing':
    case 'technical.missing':
    case 'opposition.unseen':
      return [one(WHO[gap.rule], '')];
    case 'coach.missing':
      return [...asked].sort().map((id) => one('coach', id));
    case 'economic.misplaced':
      return [one('releases')];
    case 'economic.several':
      return [{ ...one('theOne', ''), among: gap.subjects.map(({ id }) => id) }];
    case 'layer.empty':
      return [one('layer')];
    case 'function.empty':
      return [one('function')];
    case 'coach.unproven':
      return unproven(gap);
    case 'assessment.incomplete':
      return blanks(gap);
    case 'win.missing':
      return [one('win')];
    case 'assessment.unsure':
      // One's own word about oneself is no second source.
      return asked.has(about) ? [] : [one('stillTrue')];
    case 'path.missing':
      return asked.has(about) ? [] : [one('introduce')];
    case 'departed.holder':
      return [one('successor')];
    case 'reorganization':
      return [one('changed', '')];
    case 'newcomer':
      return [one('role')];
    default:
      return [];
  }
}

function unproven({ subjects: [subject], values }: Gap): readonly Candidate[] {
  const failed = (['credibleToUs', 'credibleToThem', 'wantsUs'] as const).filter(
    (test) => values[test] !== 'yes',
  );
  return failed.map((ask) => ({ ask, subject: subject?.id ?? '', share: 1 / failed.length }));
}

function blanks({ subjects: [subject], values }: Gap): readonly Candidate[] {
  const missing = String(values.missing).split(',') as Ask[];
  return missing.map((ask) => ({ ask, subject: subject?.id ?? '', share: 1 / missing.length }));
}
