import type { RuleLine } from '../../../domain/rulebook.ts';
import { inLanguage, type Language } from '../../../domain/text.ts';
import type { RulesWords } from '../../words/en/rules.ts';
import type { Names } from '../../words/say-deed.ts';

/** A rule in two lines: what it is for, "Street lamps · Harbour · with: dark", and where that goes, "To Port: lamps there are theirs". */
export function sayRule(
  line: RuleLine,
  words: RulesWords,
  names: Names & { district: (code: string) => string },
  language: Language,
): { what: string; whither: string } {
  const conditions = [
    line.serviceCode !== null && names.service(line.serviceCode),
    line.districtId !== null && names.district(line.districtId),
    line.words.length > 0 && words.wordsAre(line.words.join(', ')),
  ].filter(Boolean);
  const because = inLanguage(line.because, language);
  const whither = line.departmentId === '' ? words.noDepartment : words.goesTo(names.department(line.departmentId));
  return {
    what: conditions.join(' · ') || words.newRule,
    whither: because ? `${whither}: ${because}` : whither,
  };
}
