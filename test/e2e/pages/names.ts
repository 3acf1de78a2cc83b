/** Matches the accessible name of somebody's card, which begins with their name and goes on after a full stop. */
export function describes(name: string): RegExp {
  return new RegExp(`^${escaped(name)}(?=[.。]|$)`, 'u');
}

export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
