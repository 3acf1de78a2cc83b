/** Column `A` … `Z`, `AA`, `AB`, … for 0, 1, …, as spreadsheets and maps count. */
export function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
