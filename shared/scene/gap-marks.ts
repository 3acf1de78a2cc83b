import { type Gap, SEVERITIES, type Severity } from '../domain/gap.ts';

/** What a card says of a person's open gaps. */
export interface GapMark {
  readonly count: number;
  readonly worst: Severity;
}

export type GapMarks = ReadonlyMap<string, GapMark>;

/** Open gaps by the people they are about; waived and closed ones leave no mark. */
export function gapMarks(gaps: readonly Gap[]): GapMarks {
  const marks = new Map<string, GapMark>();
  for (const gap of gaps) {
    if (gap.status !== 'open') continue;
    for (const subject of gap.subjects) {
      if (subject.kind !== 'person') continue;
      const mark = marks.get(subject.id);
      marks.set(subject.id, {
        count: (mark?.count ?? 0) + 1,
        worst: worse(mark?.worst ?? gap.severity, gap.severity),
      });
    }
  }
  return marks;
}

function worse(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b) ? a : b;
}
