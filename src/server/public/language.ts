import { LANGUAGES, type Language } from '../../domain/text.ts';

/** The language that was chosen on the page; else the first that the browser asks for and the page speaks; else the city's own. */
export function languageFor(chosen: unknown, accepted: string | undefined, own: Language): Language {
  const known = (name: string | undefined) => LANGUAGES.find((language) => language === name);
  if (typeof chosen === 'string' && known(chosen)) return known(chosen) ?? own;
  const wanted = (accepted ?? '')
    .slice(0, 400)
    .split(',')
    .map((part, place) => {
      const [name = '', weight] = part.split(/;\s*q=/);
      return {
        name: name.trim().slice(0, 2).toLowerCase(),
        weight: weight === undefined ? 1 : Number(weight) || 0,
        place,
      };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.place - b.place);
  return known(wanted.find(({ name }) => known(name))?.name) ?? own;
}
