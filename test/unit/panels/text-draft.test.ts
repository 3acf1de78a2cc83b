import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTextDraft } from '../../../renderer/ui/text-draft.ts';

interface Written {
  readonly text: string;
  readonly gesture: string;
}

function draftOf(start: string) {
  const written: Written[] = [];
  const draft = createTextDraft({
    delayMs: 400,
    commit: (text, gesture) => {
      written.push({ text, gesture });
      return true;
    },
  });
  draft.begin(start);
  return { draft, written, texts: () => written.map(({ text }) => text) };
}

describe('text between the keyboard and the store', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is written once typing has paused for 400 ms, not before', () => {
    const { draft, texts } = draftOf('');
    draft.type('A');
    vi.advanceTimersByTime(399);
    draft.type('An');
    vi.advanceTimersByTime(399);
    expect(texts()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(texts()).toEqual(['An']);
  });

  it('is written at once when flushed, and only once', () => {
    const { draft, texts } = draftOf('');
    draft.type('Anna');
    draft.flush();
    draft.flush();
    vi.advanceTimersByTime(1_000);
    expect(texts()).toEqual(['Anna']);
  });

  it('is not written when nothing has changed', () => {
    const { draft, texts } = draftOf('Anna');
    draft.type('Ann');
    draft.type('Anna');
    vi.advanceTimersByTime(1_000);
    draft.flush();
    expect(texts()).toEqual([]);
  });

  it('is never written while an input method composes, and after its end once', () => {
    const { draft, texts } = draftOf('');
    draft.type('王');
    draft.compositionStart();
    draft.type('王zhi');
    vi.advanceTimersByTime(5_000);
    expect(texts()).toEqual([]);
    draft.compositionEnd('王志');
    vi.advanceTimersByTime(400);
    expect(texts()).toEqual(['王志']);
  });

  it('keeps the composed text when the field is left in mid-composition', () => {
    const { draft, texts } = draftOf('');
    draft.compositionStart();
    draft.type('zhang');
    draft.flush();
    expect(texts()).toEqual(['zhang']);
  });

  it('shares one gesture within a session of editing and takes another for the next', () => {
    const { draft, written } = draftOf('');
    draft.type('A');
    draft.flush();
    draft.type('An');
    draft.flush();
    draft.begin('An');
    draft.type('Ann');
    draft.flush();
    const [first, second, third] = written.map(({ gesture }) => gesture);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('puts back what was there at the beginning, also over what has been written', () => {
    const { draft, texts } = draftOf('Anna');
    draft.type('Bert');
    draft.flush();
    draft.type('Berta');
    expect(draft.changed).toBe(true);
    expect(draft.revert()).toBe('Anna');
    vi.advanceTimersByTime(1_000);
    expect(texts()).toEqual(['Bert', 'Anna']);
    expect(draft.changed).toBe(false);
  });
});
