import type { Language } from '../../domain/text.ts';

/** What a language needs to count: English and Dutch one and other; French the same, one also for 0; Polish one, few and many. */
interface Forms {
  en: Record<'one' | 'other', string>;
  fr: Record<'one' | 'other', string>;
  nl: Record<'one' | 'other', string>;
  pl: Record<'one' | 'few' | 'many', string>;
}

/** Chooses the form for a count: `const count = plurals('en'); count(2, { one: '1 need', other: '2 needs' })`. */
export function plurals<L extends Language>(language: L): (n: number, forms: Forms[L]) => string {
  const rules = new Intl.PluralRules(language);
  // French and Polish have forms for millions and for fractions, which nothing here reaches.
  return (n, forms) => {
    const known = forms as Partial<Record<Intl.LDMLPluralRule, string>>;
    return known[rules.select(n)] ?? known.other ?? known.many ?? '';
  };
}
