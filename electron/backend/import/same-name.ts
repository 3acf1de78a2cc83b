const HONORIFICS = new Set(
  'mr mrs ms miss mx dr prof sir dame lord lady ing dipl phd mba jr sr'.split(' '),
);

/**
 * A name as it is compared with others that may be written differently: case, accents, order ("Lee, Ann"), initials
 * and honorifics make no difference. Empty for a name without letters.
 */
export function looseName(name: string): string {
  if (name === '') return '';
  const plain = name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
  if (/\p{Script=Han}/u.test(plain)) return plain.replace(/[^\p{L}\p{N}]+/gu, '');
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const telling = words.filter((word) => word.length > 1 && !HONORIFICS.has(word));
  return (telling.length > 0 ? telling : words).sort().join(' ');
}
