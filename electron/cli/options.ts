import { InvalidArgumentError } from 'commander';
import { IsoDate } from '../../shared/domain/primitives.ts';

/** Parser of an option that takes one or more of a list, separated by commas. */
export function listOf<T extends string>(allowed: readonly T[]) {
  return (text: string, before: readonly T[] = []): readonly T[] => {
    const named = text.split(',').map((part) => part.trim());
    return [...before, ...named.map(oneOf(allowed))];
  };
}

/** Parser of an option that takes one of a list. */
export function oneOf<T extends string>(allowed: readonly T[]) {
  return (text: string): T => {
    const found = allowed.find((value) => value === text);
    if (found === undefined) throw new InvalidArgumentError(`Allowed: ${allowed.join(', ')}.`);
    return found;
  };
}

/** Parser of a number between two bounds, both included. */
export function numberFrom(low: number, high: number, whole: boolean) {
  return (text: string): number => {
    const value = Number(text);
    const fits = text.trim() !== '' && value >= low && value <= high;
    if (!fits || (whole && !Number.isInteger(value))) {
      throw new InvalidArgumentError(`Allowed: ${low} to ${high}.`);
    }
    return value;
  };
}

/** Parser of a calendar day. */
export function day(text: string): string {
  const parsed = IsoDate.safeParse(text);
  if (!parsed.success) throw new InvalidArgumentError('A day is YYYY-MM-DD.');
  return parsed.data;
}
