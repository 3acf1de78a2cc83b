/**
 * Text as a cell that no program for tables takes for a formula: what begins like one gets an apostrophe before it.
 * `bareText` takes exactly that away again. Source: RELIABILITY.md 4, "Formula injection".
 */
export function protectedText(text: string): string {
  return isMarked(text) ? `'${text}` : text;
}

/** The text that `protectedText` was given. */
export function bareText(cell: string): string {
  return cell.startsWith("'") && isMarked(cell.slice(1)) ? cell.slice(1) : cell;
}

/** Also what has apostrophes before a formula already, or taking one away would take theirs. */
function isMarked(text: string): boolean {
  const rest = text.replace(/^'+/, '');
  // Full-width signs count as the plain ones.
  const first = rest.trimStart().charAt(0).normalize('NFKC');
  return /^[\t\r\n\0]/.test(rest) || /^[=+\-@]/.test(first);
}
