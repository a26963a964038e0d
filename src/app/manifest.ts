import type { Language } from '../domain/text.ts';
import type { FirstWords } from './words/en/first.ts';
import { first as en } from './words/en/first.ts';
import { first as fr } from './words/fr/first.ts';
import { first as nl } from './words/nl/first.ts';
import { first as pl } from './words/pl/first.ts';

// Read while the app is built, and by no page: there each language is fetched on its own.
const WORDS: Record<Language, FirstWords> = { en, fr, nl, pl };

const PAPER = '#f7f2e6';
const icons = [{ src: '/icon-192.png', sizes: '192x192', type: 'image/png' }];

/** What the phone itself shows of the app in one language: under its icon, when it is pressed long, in the list to share with. The same app in all of them: its id does not change. */
export function manifestIn(language: Language) {
  const { nav, signIn } = WORDS[language];
  return {
    id: '/',
    name: 'Plein Air',
    short_name: 'Plein Air',
    description: signIn.welcome,
    lang: language,
    start_url: '/today',
    scope: '/',
    display: 'standalone' as const,
    background_color: PAPER,
    theme_color: PAPER,
    icons: [
      ...icons,
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' as const },
      { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
    ],
    shortcuts: [
      { name: nav.newEncounter, url: '/new', icons },
      { name: nav.requests, url: '/requests', icons },
      { name: nav.today, url: '/today', icons },
    ],
    share_target: {
      action: '/share',
      method: 'POST' as const,
      enctype: 'multipart/form-data' as const,
      params: { title: 'title', text: 'text', url: 'url', files: [{ name: 'photos', accept: ['image/*'] }] },
    },
  };
}
