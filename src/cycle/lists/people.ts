import { cleanText, comparable } from '../clean-text';
import type { Employee } from '../tables';

/** "Albert, Michael" and "Michael Albert" are one name. */
export function nameKeys(name: string): string[] {
  const [last, first] = name.split(/[,，]/).map((part) => part.trim());
  return first ? [comparable(name), comparable(`${first} ${last ?? ''}`)] : [comparable(name)];
}

/** A name from two columns as its script writes it: 王小明, Ada Winter. */
export function joinedName(last: unknown, first: unknown): string {
  const [family, given] = [cleanText(last), cleanText(first)];
  if (family === '' || given === '') return family || given;
  return /\p{Script=Han}/u.test(`${family}${given}`) ? `${family}${given}` : `${given} ${family}`;
}

/** A department in two levels: Sales / East. */
export const joinedDepartment = (department: unknown, section: unknown): string =>
  [...new Set([cleanText(department), cleanText(section)])].filter((part) => part !== '').join(' / ');

/**
 * Whom lists mean by an id or a name: the id, where the people of the list know it. A name that two people have names nobody
 * and stays, as does what nobody is called.
 */
export function idsOf(people: readonly Pick<Employee, 'id' | 'name'>[]): (person: string) => string {
  const ids = new Set(people.map(({ id }) => id));
  const byName = new Map<string, Set<string>>();
  for (const { id, name } of people) {
    for (const key of nameKeys(name)) byName.set(key, (byName.get(key) ?? new Set()).add(id));
  }
  return (person) => {
    if (person === '' || ids.has(person)) return person;
    const candidates = new Set(nameKeys(person).flatMap((key) => [...(byName.get(key) ?? [])]));
    const [id, ...more] = candidates;
    return id !== undefined && id !== '' && more.length === 0 ? id : person;
  };
}

/** Managers given by name become ids. */
export function withManagerIds(people: readonly Employee[]): Employee[] {
  const idOf = idsOf(people);
  return people.map((person) => {
    const managerId = idOf(person.managerId);
    return managerId === person.managerId ? person : { ...person, managerId };
  });
}
