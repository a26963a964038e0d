import type { Language } from '../domain/text.ts';

/** What the phone itself shows of the app, in each language: under its icon, when it is pressed long, in the list to share with. */
const WORDS: Record<Language, { description: string; add: string; requests: string; today: string }> = {
  en: {
    description: 'What people say in the street reaches the right department.',
    add: 'New encounter',
    requests: 'Requests',
    today: 'Today',
  },
  fr: {
    description: 'Ce que les gens disent dans la rue arrive au bon service.',
    add: 'Nouvelle rencontre',
    requests: 'Demandes',
    today: 'Aujourd’hui',
  },
  nl: {
    description: 'Wat mensen op straat zeggen komt bij de juiste afdeling.',
    add: 'Nieuw gesprek',
    requests: 'Verzoeken',
    today: 'Vandaag',
  },
  pl: {
    description: 'To, co ludzie mówią na ulicy, trafia do właściwego wydziału.',
    add: 'Nowa rozmowa',
    requests: 'Zgłoszenia',
    today: 'Dzisiaj',
  },
};

const PAPER = '#f7f2e6';
const icons = [{ src: '/icon-192.png', sizes: '192x192', type: 'image/png' }];

/** The web app manifest in one language. The same app in all of them: its id does not change. */
export function manifestIn(language: Language) {
  const words = WORDS[language];
  return {
    id: '/',
    name: 'Plein Air',
    short_name: 'Plein Air',
    description: words.description,
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
      { name: words.add, url: '/new', icons },
      { name: words.requests, url: '/requests', icons },
      { name: words.today, url: '/today', icons },
    ],
    share_target: {
      action: '/share',
      method: 'POST' as const,
      enctype: 'multipart/form-data' as const,
      params: { title: 'title', text: 'text', url: 'url', files: [{ name: 'photos', accept: ['image/*'] }] },
    },
  };
}
