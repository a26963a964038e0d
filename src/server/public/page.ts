import { LANGUAGES, type Language } from '../../domain/text.ts';
import { cityWords, type Line, type Speaker } from './city-words.ts';
import { type Html, html } from './html.ts';
import { PUBLIC_WORDS } from './words.ts';

/** What every page for people without an account is made of. */
export interface PageProps {
  language: Language;
  /** Whose page it is; null where no city is known. */
  city: Speaker | null;
  title: string;
  /** Where the same page is in another language. */
  hrefIn: (language: Language) => string;
  /** Whether there is a map to look at. */
  hasMap?: boolean;
  body: Html;
}

const NAMES: Record<Language, string> = { en: 'English', fr: 'Français', nl: 'Nederlands', pl: 'Polski' };

/** A whole page as text: no script, one style sheet, readable as large as one likes, on paper too. */
export function pageOf({ language, city, title, hrefIn, hasMap, body }: PageProps): string {
  const words = PUBLIC_WORDS[language];
  const { name: own, contact, privacy } = cityWords(city, language);
  const name = own || 'Plein Air';
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${title} · ${name}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/s/style.css">
</head>
<body>
<header>
<p class="city">${name}</p>
<nav class="languages" aria-label="${words.language}">
${LANGUAGES.map((other) =>
  other === language
    ? html`<span lang="${other}" aria-current="true">${NAMES[other]}</span> `
    : html`<a lang="${other}" hreflang="${other}" href="${hrefIn(other)}">${NAMES[other]}</a> `,
)}
</nav>
</header>
<main>
${body}
</main>
<footer>
${hasMap && html`<p><a href="/map?lang=${language}">${words.seeMap}</a></p>`}
${contact && lineOf(contact)}
<p>${words.aboutPage}</p>
${privacy && lineOf(privacy)}
</footer>
</body>
</html>
`;
  return page.text;
}

const lineOf = ({ text, language }: Line) => html`<p lang="${language}">${text}</p>`;
