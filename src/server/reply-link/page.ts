import { inLanguage, type Language } from '../../domain/text.ts';
import { Html, html } from '../public/html.ts';
import { STYLE } from '../public/style.ts';
import { factsOf, titleOf } from './facts.ts';
import { LONGEST_WORDS, type Press, pressesOn } from './press.ts';
import type { Shown } from './show.ts';
import { REPLY_WORDS } from './words.ts';

/** A whole page as text, without script. */
function pageOf(language: Language, title: string, body: Html): string {
  // The style stands in the page itself, and its print in the policy: nothing else is fetched, so the address goes nowhere.
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
${STYLED}
</head>
<body>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>`.text;
}

const STYLED = new Html(`<style>${STYLE}</style>`);

/** A page that only says something: that a link is over, or that something was wrong; with what they had typed, where it was not taken. */
export const noticePage = (language: Language, title: string, said: string, typed = '') =>
  pageOf(language, title, html`<p>${said}</p>${typed && html`<blockquote>${typed}</blockquote>`}`);

/** What stands on the page beside the request. */
export interface Said {
  /** What was noted, or why nothing was. */
  notice?: string;
  /** What is wrong with the words that were typed, and these. */
  problem?: string;
  typed?: string;
}

/** The request, how it stands, and what can be pressed. */
export function requestPage(
  { request, link, city, called }: Shown,
  { notice, problem, typed = '' }: Said = {},
): string {
  const { language } = called;
  const words = REPLY_WORDS[language];
  const facts = [...factsOf(request, called), [words.status, words.statuses[request.status]]];
  const button = (deed: Press['deed']) =>
    html`<p><button type="submit" name="deed" value="${deed}"${deed === 'notOurs' && QUIET}>${words.deeds[deed]}</button></p>`;
  return pageOf(
    language,
    titleOf(request, language),
    html`${notice && html`<p class="done" role="status">${notice}</p>`}
<p>${inLanguage(city.names, language)}</p>
<h2>${words.said}</h2>
<blockquote>${request.text}</blockquote>
<dl>${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
<h2>${words.question}</h2>
<form method="post">
<input type="hidden" name="nonce" value="${link.nonce}">
<label for="words">${words.words}</label>
<p class="hint" id="hint">${words.wordsHint}</p>
${problem && html`<p class="done" id="problem" role="alert">${problem}</p>`}
<textarea id="words" name="words" rows="5" maxlength="${LONGEST_WORDS}" aria-describedby="hint${problem ? ' problem' : ''}"${problem && WRONG}>
${typed}</textarea>
${pressesOn(request).map(button)}
</form>`,
  );
}

const QUIET = new Html(' class="quiet"');
const WRONG = new Html(' aria-invalid="true"');
