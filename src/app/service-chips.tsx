import { routeNeed } from '../domain/route.ts';
import type { Suggestion } from '../domain/suggester.ts';
import { Chips } from './ui/chips.tsx';
import { useNames } from './use-names.ts';
import { useWords } from './use-session.ts';
import { useSuggestions } from './use-suggestions.ts';
import { useWork } from './work.tsx';

interface ServiceChipsProps {
  legend: string;
  text: string;
  districtId: string | null;
  value: string | null;
  onChange: (serviceCode: string) => void;
}

/** What the words sound like, one tap each, with the department it would go to and the words that say so. A service that was chosen stands among them. */
export function ServiceChips({ legend, text, districtId, value, onChange }: ServiceChipsProps) {
  const { need: words } = useWords();
  const { directory } = useWork();
  const names = useNames();
  const suggestions = useSuggestions(text);
  const codes = suggestions.map(({ service }) => service.id);
  if (value && !codes.includes(value)) codes.unshift(value);
  if (codes.length === 0) return null;
  const more = ({ service, because }: Suggestion) => {
    const { departmentId } = routeNeed({ text, serviceCode: service.id }, districtId, directory);
    const why = words.becauseWords(because.join(', '));
    return departmentId ? `${names.department(departmentId)}, ${why}` : why;
  };
  return (
    <Chips
      legend={legend}
      options={codes.map((code) => {
        const suggestion = suggestions.find(({ service }) => service.id === code);
        return { value: code, label: names.service(code), ...(suggestion ? { more: more(suggestion) } : {}) };
      })}
      value={value}
      onChange={onChange}
    />
  );
}
