import { createStore } from 'zustand/vanilla';
import { LANGUAGES, type Language } from '../domain/text.ts';
import type { Words } from './words/en.ts';
import { loadFirstWords, loadWords } from './words/load.ts';

export const THEMES = ['auto', 'light', 'dark', 'sun'] as const;
export type Theme = (typeof THEMES)[number];

/** What may die with the tab, and the two choices that this browser remembers: language and theme. */
export interface Session {
  language: Language;
  /** Only the first words until needAllWords has ended. */
  words: Words;
  theme: Theme;
}

export const session = createStore<Session>(() => ({
  language: 'en',
  // Filled by startSession before anything is drawn.
  words: {} as Words,
  theme: 'auto',
}));

/** Chooses language and theme, at once, and loads the first words; await it before drawing. */
export async function startSession(): Promise<void> {
  setTheme(oneOf(THEMES, recall('theme')) ?? 'auto');
  const language = oneOf(LANGUAGES, recall('language')) ?? firstSpoken(navigator.languages);
  session.setState({ language });
  const first = await loadFirstWords(language);
  // All of them may have been asked for meanwhile, and come sooner.
  if (!isSpoken) use(language, first as Words);
}

/** Changes the language for good. Rejects, changing nothing, when its words are not on this phone yet. */
export async function setLanguage(language: Language): Promise<void> {
  await speak(language);
  remember('language', language);
}

/** The language of the account, unless another one was chosen on this phone. */
export async function suggestLanguage(language: Language): Promise<void> {
  if (recall('language') === null) await speak(language);
}

/** Changes the theme for good; auto follows the phone. */
export function setTheme(theme: Theme): void {
  remember('theme', theme);
  session.setState({ theme });
  const shown = theme === 'auto' && matchMedia('(prefers-contrast: more)').matches ? 'sun' : theme;
  const root = document.documentElement;
  if (shown === 'auto') delete root.dataset.theme;
  else root.dataset.theme = shown;
  tintBrowser();
}

let allWords: Promise<void> | null = null;

/** Await it before a screen is drawn that says more than the first words. Rejects where they are not on this phone yet. */
export function needAllWords(): Promise<void> {
  allWords ??= Promise.resolve()
    .then(() => speak(session.getState().language))
    .catch((error) => {
      allWords = null;
      throw error;
    });
  return allWords;
}

async function speak(language: Language): Promise<void> {
  const isAll = allWords !== null;
  // What is not there yet is not said yet: the screens that would say it await needAllWords.
  const words = isAll ? await loadWords(language) : ((await loadFirstWords(language)) as Words);
  if (!isAll && allWords) return speak(language);
  use(language, words);
}

let isSpoken = false;

function use(language: Language, words: Words): void {
  isSpoken = true;
  document.documentElement.lang = language;
  document.querySelector('link[rel="manifest"]')?.setAttribute('href', `/manifest.${language}.webmanifest`);
  session.setState({ language, words });
}

// The bar of the browser takes the colour of the paper, whatever the theme.
function tintBrowser(): void {
  const metas = document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]');
  for (const meta of metas) {
    const isDark = meta.media.includes('dark');
    const shown = document.documentElement.dataset.theme ?? (isDark ? 'dark' : 'light');
    meta.content = { light: '#f7f2e6', dark: '#141b17', sun: '#ffffff' }[shown] ?? '#f7f2e6';
  }
}

function firstSpoken(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const language = oneOf(LANGUAGES, tag.slice(0, 2).toLowerCase());
    if (language) return language;
  }
  return 'en';
}

const oneOf = <T extends string>(list: readonly T[], value: string | null): T | null =>
  list.find((item) => item === value) ?? null;

/** What this browser remembers; null where it remembers nothing, or may not. A browser may forbid localStorage; then a choice lasts as long as the tab. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(`plein-air-${name}`);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`plein-air-${name}`, value);
  } catch {}
}
