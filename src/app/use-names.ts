import { inLanguage, type Localized } from '../domain/text.ts';
import { useSession } from './use-session.ts';
import type { Names } from './words/say-deed.ts';
import { useWork } from './work.tsx';

/** How the city calls its people, departments, services and districts, in the language of the person; the code itself where the city no longer knows it. */
export function useNames(): Names & { district: (code: string) => string; cause: (code: string) => string } {
  const { directory } = useWork();
  const language = useSession((session) => session.language);
  const named = (list: { id: string; name: Localized }[]) => (code: string) => {
    const found = list.find(({ id }) => id === code);
    return found ? inLanguage(found.name, language) || code : code;
  };
  return {
    person: (id) => directory.people.find((person) => person.id === id)?.name ?? '',
    department: named(directory.departments),
    service: named(directory.services),
    district: named(directory.districts),
    cause: named(directory.municipality?.causes ?? []),
  };
}
