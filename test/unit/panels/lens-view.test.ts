import { describe, expect, it } from 'vitest';
import { toggleLensValue } from '../../../renderer/store/lens.ts';
import { seenThroughLens } from '../../../renderer/store/lens-view.ts';
import { storeApi } from '../../../renderer/store/store.ts';
import type { Store } from '../../../renderer/store/types.ts';
import { patchView, select, setPathTo, setSearchHits } from '../../../renderer/store/view.ts';
import { layoutOf } from '../scene/layout-of.ts';
import { OPPORTUNITY, variedRecords } from '../scene/sample-records.ts';

function opened(): Store {
  const records = variedRecords();
  const initial = storeApi.getInitialState();
  storeApi.setState({
    ...initial,
    open: {
      accountId: 'acc',
      records,
      assessed: {},
      layout: layoutOf(records),
      canUndo: false,
      canRedo: false,
      undoLabel: null,
      redoLabel: null,
    },
    view: { ...initial.view, screen: 'map', opportunityId: OPPORTUNITY },
  });
  return storeApi.getState();
}

const seen = () => {
  const now = seenThroughLens(storeApi.getState(), 'en');
  if (!now) throw new Error('nothing is open');
  return now;
};
const standing = () => seen().input.ids.filter((id) => !seen().view.faded(id));

describe('what the window looks at', () => {
  it('is nothing while no account is open', () => {
    storeApi.setState(storeApi.getInitialState(), true);
    expect(seenThroughLens(storeApi.getState(), 'en')).toBeNull();
  });

  it('stays the same object when something is selected, and changes with what it shows', () => {
    const store = opened();
    const before = seen();
    select(['boss']);
    patchView({ rightPanel: 'inspector', renamingId: 'boss' });
    expect(seen()).toBe(before);
    expect(seenThroughLens(storeApi.getState(), 'zh-CN')).not.toBe(before);
    const { open } = store;
    if (!open) throw new Error('nothing is open');
    const same = seen();
    storeApi.setState({ open: { ...open, records: { ...open.records, people: {} } } });
    expect(seen()).not.toBe(same);
    expect(seen().view.all).toBe(0);
  });

  it('fades by the filter, while searching by the hits, and for a path by its people', () => {
    opened();
    expect(standing()).toHaveLength(7);
    toggleLensValue('influence', 'technical');
    expect(standing()).toEqual(['cfo']);
    setPathTo('cfo');
    expect(seen().path?.map(({ personId }) => personId)).toEqual(['boss', 'cfo']);
    expect(standing().sort()).toEqual(['boss', 'cfo']);
    setSearchHits(['rtl']);
    expect(standing()).toEqual(['rtl']);
    setSearchHits(null);
    // Nobody leads there: everything stays as it was.
    setPathTo('seat');
    expect(seen().path).toEqual([]);
    expect(standing()).toEqual(['cfo']);
  });
});
