import * as v from 'valibot';

/** The languages that every screen speaks. */
export const LANGUAGES = ['en', 'fr', 'nl', 'pl'] as const;
export const Language = v.picklist(LANGUAGES, 'language');
export type Language = v.InferOutput<typeof Language>;

// PostgreSQL keeps neither NUL nor half a surrogate pair, and no keyboard makes them.
const isWritable = (text: string) => !text.includes('\u0000') && text.isWellFormed();

/** Any text a person may type, up to `most` characters; kept as typed. */
export const text = (most: number) =>
  v.pipe(v.string('text'), v.maxLength(most, 'tooLong'), v.check(isWritable, 'unwritable'));

/** The same, and not blank. */
export const wording = (most: number) =>
  v.pipe(
    text(most),
    v.check((value) => value.trim() !== '', 'missing'),
  );

/** One text in the languages a city has it in. */
export const Localized = v.strictObject({
  en: v.optional(text(2000)),
  fr: v.optional(text(2000)),
  nl: v.optional(text(2000)),
  pl: v.optional(text(2000)),
});
export type Localized = v.InferOutput<typeof Localized>;

/** The text in this language; else in the first language that has it; else ''. */
export function inLanguage(localized: Localized, language: Language): string {
  return localized[language] || LANGUAGES.map((other) => localized[other]).find(Boolean) || '';
}

/** The text as words to compare: lower case, without diacritics or punctuation. "Płonąca łąka!" → ["plonaca", "laka"]. */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('œ', 'oe')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
