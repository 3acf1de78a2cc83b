/**
 * The number at `index`, which the caller knows to exist. Only two array kinds, so that the engine keeps every
 * caller on its fast path.
 */
export function at(numbers: Int32Array | Float64Array, index: number): number {
  return numbers[index] as number;
}

/** Adds to the number at `index`. */
export function add(numbers: Int32Array | Float64Array, index: number, amount: number): void {
  numbers[index] = at(numbers, index) + amount;
}

/** Raises the number at `index` to at least `value`. */
export function raise(numbers: Int32Array | Float64Array, index: number, value: number): void {
  if (value > at(numbers, index)) numbers[index] = value;
}
