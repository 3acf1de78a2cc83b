const PAUSE_MS = 700;

/** Collects what is typed in a list: letters in quick succession make a word, the same one again steps on. */
export class TypeAhead {
  #typed = '';
  #last = 0;

  /** The place of the next name that begins with what was typed, null when there is none. */
  next(letter: string, at: number, now: number, names: readonly string[]): number | null {
    this.#typed = now - this.#last > PAUSE_MS ? letter : this.#typed + letter;
    this.#last = now;
    const typed = folded(this.#typed);
    const stepping = [...typed].every((one) => one === typed[0]);
    const wanted = stepping ? (typed[0] ?? '') : typed;
    const first = stepping || typed.length === 1 ? at + 1 : at;
    for (let step = 0; step < names.length; step++) {
      const place = (first + step) % names.length;
      if (folded(names[place] ?? '').startsWith(wanted)) return place;
    }
    return null;
  }
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
