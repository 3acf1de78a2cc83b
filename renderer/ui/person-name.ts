import type { Person } from '../../shared/domain/person.ts';
import type { Translate } from '../../shared/i18n/messages.ts';

/** What to call somebody: the name, else the title, else that neither is known. */
export function personName(person: Pick<Person, 'name' | 'title'>, t: Translate): string {
  return person.name || person.title || t('ui.unnamed');
}

/** Name and title, for lists where people are told apart. */
export function personLabel(person: Pick<Person, 'name' | 'title'>, t: Translate): string {
  return person.name && person.title ? `${person.name} · ${person.title}` : personName(person, t);
}
