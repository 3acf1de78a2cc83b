import type { Severity } from '../domain/gap.ts';
import type { PersonKind } from '../domain/person.ts';
import type { TieKind } from '../domain/tie.ts';
import type { CoachStatus, Influence } from '../domain/values.ts';
import { shownMeters } from './card-meters.ts';
import type { CardModel } from './card-model.ts';
import type { EvidenceLook } from './evidence-look.ts';
import type { ProposalScene } from './types.ts';

/** What a map shows, so that its legend explains exactly that. */
export interface SceneUsage {
  readonly roles: ReadonlySet<Influence>;
  readonly wanted: boolean;
  readonly coach: ReadonlySet<CoachStatus>;
  readonly kinds: ReadonlySet<PersonKind>;
  readonly proposed: boolean;
  readonly departed: boolean;
  readonly degree: boolean;
  readonly attitude: boolean;
  readonly reach: boolean;
  readonly owner: boolean;
  readonly gaps: ReadonlySet<Severity>;
  readonly lines: boolean;
  readonly ties: ReadonlySet<TieKind>;
  readonly ages: ReadonlySet<EvidenceLook['age']>;
  readonly flagged: boolean;
}

/** Gathers what is shown from cards, ties and proposals that are drawn, and how the evidence of the cards looks. */
export function sceneUsage(
  models: readonly CardModel[],
  ties: readonly TieKind[],
  lines: boolean,
  evidence: readonly (EvidenceLook | null)[] = [],
  proposals: readonly ProposalScene[] = [],
): SceneUsage {
  const meters = models.map(shownMeters);
  return {
    roles: new Set(models.flatMap((model) => model.roles)),
    wanted:
      models.some((model) => model.wanted !== null && model.roles.length === 0) ||
      proposals.some(({ proposal }) => proposal.wantedInfluence !== null),
    coach: new Set(models.map((model) => model.coach)),
    kinds: new Set(models.map((model) => model.kind)),
    proposed: proposals.length > 0,
    departed: models.some((model) => model.status !== 'active'),
    degree: meters.some((shown) => shown.degree),
    attitude: meters.some((shown) => shown.attitude),
    reach: meters.some((shown) => shown.reach),
    owner: meters.some((shown) => shown.owner),
    gaps: new Set(models.flatMap((model) => (model.gap ? [model.gap.worst] : []))),
    lines,
    ties: new Set(ties),
    ages: new Set(evidence.flatMap((look) => look?.age ?? [])),
    flagged: evidence.some((look) => look?.flagged),
  };
}
