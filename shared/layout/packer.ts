import type { Columns } from './columns.ts';
import type { Forest } from './forest.ts';
import { type Hanging, THROUGH } from './hanging.ts';
import { MAX_INLETS, MAX_TRACKS } from './metrics.ts';
import { add, at, raise } from './numbers.ts';
import type { LayoutPlan } from './types.ts';

/** Deep down in a lane a branch still gets this part of the lane's height: else every report gets a column. */
const LEAST_ROOM = 0.4;

/** Packs the reports of one head after the other into columns that stay within the plan's height of each lane. */
export class Packer {
  private readonly forest: Forest;
  private readonly hanging: Hanging;
  private readonly plan: LayoutPlan;
  private readonly columns: Columns;
  private head = 0;
  private stacks = 0;
  private readonly room = new Float64Array(3);
  private readonly used = new Float64Array(3);
  private readonly total = new Float64Array(3);
  private readonly tallest = new Float64Array(3);

  constructor(forest: Forest, hanging: Hanging, plan: LayoutPlan, columns: Columns) {
    this.forest = forest;
    this.hanging = hanging;
    this.plan = plan;
    this.columns = columns;
  }

  /** Packs the reports of `head` into columns from number `first` on; a column of one becomes a head itself. */
  pack(head: number, first: number): void {
    const { columns, forest } = this;
    this.head = head;
    columns.first[head] = first;
    this.giveRoom();
    this.fill();
    if (this.stacks > 1) this.fillEvenly();
    for (let column = first; column < first + at(columns.count, head); column++) {
      if (at(columns.filled, column) > 1) continue;
      const solo = at(columns.members, column);
      columns.isHead[solo] = 1;
      columns.top[solo] = reportsTop(forest, columns, head, at(forest.lane, solo));
    }
  }

  private giveRoom(): void {
    for (let l = 0; l < 3; l++) {
      const budget = this.plan.budgets[l] as number;
      const above = reportsTop(this.forest, this.columns, this.head, l);
      this.room[l] = Math.max(budget - above, budget * LEAST_ROOM);
    }
  }

  /** Fills again so that the same number of columns come out about equally high. */
  private fillEvenly(): void {
    const before = this.stacks;
    for (let l = 0; l < 3; l++) {
      const even = at(this.total, l) / before + at(this.tallest, l) / 2;
      this.room[l] = Math.min(at(this.room, l), even);
    }
    this.fill();
    if (this.stacks <= before) return;
    this.giveRoom();
    this.fill();
  }

  private fill(): void {
    const { forest, hanging, columns, head } = this;
    const first = at(columns.first, head);
    const spread = this.fewLeaves();
    this.total.fill(0);
    this.tallest.fill(0);
    this.stacks = 0;
    let open = 0;
    let count = 0;
    const end = head + at(forest.size, head);
    for (let report = head + 1; report < end; report += at(forest.size, report)) {
      if (spread || !this.hangs(report)) {
        this.begin(first + count++, report);
        continue;
      }
      if (open > 0 && this.fits(open, report)) {
        this.append(open, report);
      } else {
        open = first + count++;
        this.stacks++;
        this.used.fill(0);
        this.begin(open, report);
      }
      this.use(report);
      raise(
        columns.body,
        open,
        Math.max(at(hanging.width, report), at(hanging.groupWidth, report)),
      );
    }
    columns.count[head] = count;
  }

  private use(report: number): void {
    for (let l = at(this.forest.lane, report); l < 3; l++) {
      const need = at(this.hanging.need, 3 * report + l);
      add(this.used, l, need);
      add(this.total, l, need);
      raise(this.tallest, l, need);
    }
  }

  /** Whether the branch of `report` may hang in a column at all. */
  private hangs(report: number): boolean {
    const { forest, hanging, plan } = this;
    const [fromDecision, fromManagement] = hanging.tracks;
    const tracks = at(fromDecision, report) + at(fromManagement, report);
    if (tracks > 0 && !plan.stackManagers) return false;
    if (at(hanging.changes, report) === 2) {
      if (!plan.stackHeads || at(hanging.skips, report) > 0) return false;
    } else if (tracks > MAX_TRACKS || (tracks > 1 && isForked(at(hanging.route, report)))) {
      return false;
    }
    for (let l = at(forest.lane, report); l < 3; l++) {
      if (at(hanging.need, 3 * report + l) - forest.gap.row > at(this.room, l)) return false;
    }
    return true;
  }

  private fits(column: number, report: number): boolean {
    const { hanging, forest } = this;
    if (!this.tracksFit(column, report)) return false;
    for (let l = at(forest.lane, report); l < 3; l++) {
      const need = at(hanging.need, 3 * report + l);
      if (need > 0 && at(this.used, l) + need - forest.gap.row > at(this.room, l)) return false;
    }
    return true;
  }

  /** Whether the lines of one more branch find a way beside the column without crossing those that are there. */
  private tracksFit(column: number, report: number): boolean {
    const { columns, hanging } = this;
    const [fromDecision, fromManagement] = hanging.tracks;
    const route = at(columns.route, column);
    const joined = joinedRoute(route, at(hanging.route, report));
    if (joined === null) return false;
    const inlets = at(columns.inlets, column) + at(fromDecision, report);
    const tracks = at(columns.tracks, column) + at(fromManagement, report);
    if (joined === THROUGH) return inlets <= MAX_INLETS && tracks <= MAX_TRACKS;
    if (at(fromDecision, report) + at(fromManagement, report) === 0) return true;
    return !(route > 0 && isForked(joined)) && inlets + tracks <= MAX_TRACKS;
  }

  /** A manager with few reports, all without reports of their own, gets them side by side. */
  private fewLeaves(): boolean {
    const { forest, head } = this;
    const below = at(forest.size, head) - 1;
    if (head === 0 || below > this.plan.abreast) return false;
    for (let report = head + 1; report <= head + below; report++) {
      if (at(forest.size, report) > 1) return false;
    }
    return true;
  }

  private begin(column: number, report: number): void {
    const { columns } = this;
    columns.members[column] = report;
    columns.filled[column] = 0;
    columns.body[column] = 0;
    columns.tracks[column] = 0;
    columns.inlets[column] = 0;
    columns.route[column] = 0;
    this.link(column, report);
  }

  private append(column: number, report: number): void {
    this.columns.next[at(this.columns.last, column)] = report;
    this.link(column, report);
  }

  private link(column: number, report: number): void {
    const { columns, hanging } = this;
    const [fromDecision, fromManagement] = hanging.tracks;
    columns.last[column] = report;
    columns.next[report] = 0;
    add(columns.filled, column, 1);
    add(columns.inlets, column, at(fromDecision, report));
    add(columns.tracks, column, at(fromManagement, report));
    const joined = joinedRoute(at(columns.route, column), at(hanging.route, report));
    columns.route[column] = joined ?? 0;
  }
}

/** The route of a branch from the decision lane to the management lane. */
const UPPER = 5;

/** The route of a column when a branch joins it; null when their tracks would cross. */
function joinedRoute(route: number, joining: number): number | null {
  if (route === 0 || route === joining) return joining;
  if (joining === 0) return route;
  const upper = (one: number) => one === THROUGH || one === UPPER;
  return upper(route) && upper(joining) ? THROUGH : null;
}

/** Whether tracks lead to two lanes: those to the lower lane would cut the way to the groups of the upper one. */
function isForked(route: number): boolean {
  return route % 4 === 3;
}

/** Top of the reports of `head` that stand in lane `lane`, below the top of that lane. */
export function reportsTop(forest: Forest, columns: Columns, head: number, lane: number): number {
  if (lane !== at(forest.lane, head)) return 0;
  return at(columns.top, head) + at(forest.height, head) + forest.gap.level;
}
