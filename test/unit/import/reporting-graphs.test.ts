import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planImport } from '../../../electron/backend/import/plan.ts';
import { accountOf, planOf } from './reading.ts';

/** Without guesses, which have nothing to do with who is above. */
const mapping = {
  ...planOf('id,name,manager id\n1,Ann,\n2,Bo,1\n', accountOf()).mapping,
  guesses: [],
};

/** Random reporting graphs; a nightly run asks for more. */
const RUNS = Number(process.env.INROAD_FUZZ_RUNS ?? 2_000) * 5;

/** A manager's cell: nobody, somebody who is not there, oneself, or an id that one or several rows have. */
const row = fc.record({
  id: fc.nat(9),
  manager: fc.oneof(fc.constant(''), fc.constant('99'), fc.nat(9).map(String)),
});
const rows = fc.array(row, { minLength: 1, maxLength: 12 });

it('every defect of any reporting graph is named with its row, and nobody is lost', {
  timeout: 3_600_000,
}, () => {
  const found = { loops: 0, orphans: 0, selves: 0, ambiguous: 0, roots: 0, twice: 0 };
  fc.assert(
    fc.property(rows, (drawn) => {
      const csv = drawn.map(({ id, manager }, at) => `${id},Person ${at},${manager}`);
      const text = ['id,name,manager id', ...csv].join('\n');
      let ids = 0;
      const plan = planImport(new TextEncoder().encode(text), mapping, accountOf(), () => {
        ids += 1;
        return `n${ids}`;
      });
      expect(plan.drafts).toHaveLength(drawn.length);
      expect(plan.merge.added).toBe(drawn.length);
      const told = (code: string) =>
        plan.problems.filter((one) => one.code === code).map((one) => one.row);
      const numbers = (is: (one: (typeof drawn)[number], at: number) => boolean) =>
        drawn.flatMap((one, at) => (is(one, at) ? [at + 2] : []));
      const bearers = (id: string) => drawn.filter((one) => String(one.id) === id).length;
      const own = (one: (typeof drawn)[number]) => one.manager === String(one.id);

      const orphans = numbers((one) => one.manager !== '' && bearers(one.manager) === 0);
      const selves = numbers(own);
      const ambiguous = numbers((one) => !own(one) && bearers(one.manager) > 1);
      const twice = numbers((one, at) => drawn.slice(0, at).some(({ id }) => id === one.id));
      const roots = numbers((one) => one.manager === '').slice(1);
      expect(told('manager.missing')).toEqual(orphans);
      expect(told('manager.self')).toEqual(selves);
      expect(told('manager.ambiguous')).toEqual(ambiguous);
      expect(told('id.duplicate')).toEqual(twice);
      expect(told('root.several')).toEqual(roots);

      // Whoever comes back to themselves by walking up stands in a circle.
      const loops = numbers((_, start) => {
        let at = plan.managers[start] ?? null;
        for (let steps = 0; at !== null && steps < drawn.length; steps += 1) {
          if (at === start) return true;
          at = plan.managers[at] ?? null;
        }
        return false;
      });
      expect(told('manager.loop')).toEqual(loops);
      // A line leads to a row that has the id, and to one's own never.
      plan.managers.forEach((manager, at) => {
        if (manager !== null) expect(String(drawn[manager]?.id)).toBe(drawn[at]?.manager);
        expect(manager).not.toBe(at);
      });
      const sorted = plan.problems.map((one) => one.row);
      expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));
      found.loops += loops.length;
      found.orphans += orphans.length;
      found.selves += selves.length;
      found.ambiguous += ambiguous.length;
      found.roots += roots.length;
      found.twice += twice.length;
    }),
    { numRuns: RUNS },
  );
  // The graphs were no easy ones.
  for (const count of Object.values(found)) expect(count).toBeGreaterThan(RUNS / 50);
});
