/** Given and family name as they are written together: the family first, without a space, in Chinese. */
export function fullName(first: string, last: string): string {
  const chinese = /\p{Script=Han}/u.test(first + last);
  return (chinese ? [last, first].join('') : [first, last].join(' ')).trim();
}
