import { LONGEST_OBJECTION, type PublicStory, type StoryStep } from '../../domain/public-story.ts';
import type { Status } from '../../domain/request.ts';
import { inLanguage, type Language, type Localized } from '../../domain/text.ts';
import { type Html, html } from './html.ts';
import { dayIn, PUBLIC_WORDS } from './words.ts';

/** What the page of a request is drawn from, beside its story. */
export interface StoryPageProps {
  story: PublicStory;
  language: Language;
  /** What happens next, as the city says it. */
  statusHelp: Record<Status, string>;
  timeZone: string | undefined;
  /** The address of this page, without a language. */
  path: string;
  /** Goes with what is pressed: the same press counts once. */
  nonce: string;
  /** What was just done here. */
  told?: 'solved' | 'objected' | 'changed' | undefined;
  /** What they had typed, where it was not taken. */
  typed?: string;
}

/** What became of one request, and what whoever asked may say to it. */
export function storyOf(props: StoryPageProps): Html {
  const { story, language, statusHelp, timeZone, path, told } = props;
  const words = PUBLIC_WORDS[language];
  const day = (at: string) => dayIn(at, language, timeZone);
  const text = (localized: Localized | null) => (localized ? inLanguage(localized, language) : '');
  const department = text(story.department) || words.nobodyYet;
  // Its code stays in one piece.
  return html`<h1>${words.title(story.reference.replace('-', '\u2011'))}</h1>
${told && html`<div class="done" role="status"><p>${toldWords(told, words)}</p>${told === 'changed' && props.typed && html`<blockquote>${props.typed}</blockquote>`}</div>`}
<div class="now"><strong>${words.statuses[story.status]}</strong><p>${statusHelp[story.status]}</p></div>
${story.isAsked && html`<p class="told">${words.isAsked}</p>`}
<dl>
${story.service && html`<dt>${words.about}</dt><dd>${text(story.service)}</dd>`}
${story.district && html`<dt>${words.district}</dt><dd>${text(story.district)}</dd>`}
<dt>${words.asked}</dt><dd>${day(story.openedAt)}</dd>
<dt>${words.with}</dt><dd>${department}</dd>
${story.dueAt && html`<dt>${words.promised}</dt><dd>${day(story.dueAt)}</dd>`}
</dl>
${sayOf(props)}
<h2>${words.story}</h2>
<ol>
${story.steps.map((step) => html`<li><span class="when">${day(step.at)}</span>${stepIn(step, language)}</li>`)}
</ol>
${
  story.photoIds.length > 0 &&
  html`<h2>${words.photos}</h2>
${story.photoIds.map((id, at) => html`<p><img src="${path}/photos/${id}" alt="${words.photo(at + 1)}" loading="lazy"></p>`)}`
}`;
}

function toldWords(told: 'solved' | 'objected' | 'changed', words: (typeof PUBLIC_WORDS)['en']): string {
  return { solved: words.thanksSolved, objected: words.thanksObjected, changed: words.changed }[told];
}

function stepIn(step: StoryStep, language: Language): Html {
  const { steps, statuses } = PUBLIC_WORDS[language];
  switch (step.kind) {
    case 'routed': {
      if (step.department === null) return html`${steps.routedToNobody}`;
      const department = inLanguage(step.department, language);
      if (step.isByLead) return html`${steps.routedByLead(department)}`;
      return html`${steps.routed(department, inLanguage(step.because, language))}`;
    }
    case 'status':
      return html`${steps.status(statuses[step.status])}`;
    case 'answer':
      return html`${steps.answer}<blockquote>${step.text}</blockquote>`;
    default:
      return html`${steps[step.kind]}`;
  }
}

// What they say goes to the city as a form of plain HTML: it works in any browser.
function sayOf({ story, language, path, nonce, typed = '' }: StoryPageProps): Html | false {
  const words = PUBLIC_WORDS[language];
  const hidden = html`<input type="hidden" name="nonce" value="${nonce}"><input type="hidden" name="lang" value="${language}">`;
  if (story.hasObjectedOften) return html`<p class="told">${words.often}</p>`;
  if (!story.mayObject && !story.mayConfirm) return false;
  const isDone = story.status === 'done';
  return html`<section aria-labelledby="say"><h2 id="say">${isDone ? words.isSolved : words.notAgreed}</h2>
${story.mayConfirm && html`<form method="post" action="${path}/solved">${hidden}<button>${words.yes}</button></form>`}
${
  story.mayObject &&
  html`<form method="post" action="${path}/not-solved">${hidden}
<label for="words">${words.tellUs} <span class="hint">${words.tellUsHint}</span></label>
<textarea id="words" name="words" rows="4" maxlength="${LONGEST_OBJECTION}">${typed}</textarea>
<button class="quiet">${isDone ? words.no : words.askAgain}</button></form>`
}</section>`;
}

/** Where somebody types the code of their slip. */
export function findPage(language: Language, problem?: string): Html {
  const words = PUBLIC_WORDS[language];
  return html`<h1>${problem ?? words.findTitle}</h1>
${problem !== undefined && html`<p>${words.wrongText}</p>`}
<form method="get" action="/s"><input type="hidden" name="lang" value="${language}">
<label for="code">${words.code} <span class="hint">${words.findHelp}</span></label>
<input id="code" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="40" required>
<button>${words.find}</button></form>`;
}
