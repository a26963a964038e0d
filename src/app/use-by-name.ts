import { inLanguage, type Localized } from '../domain/text.ts';
import { useSession } from './use-session.ts';

/** Whatever has a name, as options in the order of the alphabet. */
export function useByName() {
  const language = useSession((session) => session.language);
  return (list: { id: string; name: Localized }[]) =>
    list
      .map(({ id, name }) => ({ value: id, label: inLanguage(name, language) || id }))
      .sort((a, b) => a.label.localeCompare(b.label, language));
}
