import { publicCodeOf } from '../../domain/public-code.ts';
import { LONGEST_SAID } from '../../domain/question.ts';
import { referenceOf } from '../../domain/request.ts';
import type { Language } from '../../domain/text.ts';
import { type Html, html } from '../public/html.ts';
import { dayIn } from '../public/words.ts';
import type { ShownQuestion } from './link.ts';
import { QUESTION_MAIL } from './words.ts';

/** What the page behind the link of a question is drawn from. */
export interface QuestionPageProps {
  /** Null where there is no such link. */
  shown: ShownQuestion | null;
  language: Language;
  timeZone: string | undefined;
  /** What is wrong with what they typed, and that. */
  problem?: string | undefined;
  typed?: string;
}

/** The title of a page and what stands on it. */
export interface Page {
  status: 200 | 404 | 410;
  title: string;
  body: Html;
}

/** The question and where to answer it; or that it was answered, is over, or never was. */
export function questionPage(props: QuestionPageProps): Page {
  const { shown, language, typed = '' } = props;
  const words = QUESTION_MAIL[language];
  if (!shown) return said(404, words.unknown, words.unknownText);
  const { request, question } = shown;
  if (shown.isOpen && request && question) return formPage(props);
  const typedPart = typed && html`<p>${words.notKept}</p><blockquote>${typed}</blockquote>`;
  if (!request || question?.said?.byId !== null) return said(410, words.over, words.overText, typedPart);
  const story = html`<p><a href="/s/${publicCodeOf(request.id)}?lang=${language}">${words.story}</a></p>`;
  return said(200, words.thanks, words.thanksText, [typedPart || '', story]);
}

const said = (status: Page['status'], title: string, text: string, rest?: Html | string | (Html | string)[]): Page => ({
  status,
  title,
  body: html`<h1>${title}</h1><p>${text}</p>${rest}`,
});

// What they say goes to the city as a form of plain HTML: it works in any browser.
function formPage({ shown, language, timeZone, problem, typed = '' }: QuestionPageProps): Page {
  const words = QUESTION_MAIL[language];
  const { link, request, question } = shown as ShownQuestion;
  const title = words.title(referenceOf(link.requestId));
  const day = (at: string) => dayIn(at, language, timeZone);
  const described = problem ? 'hint problem' : 'hint';
  return {
    status: 200,
    title,
    body: html`<h1>${title}</h1>
<p>${words.hello} ${words.about(day(request?.openedAt ?? link.madeAt))}</p>
<blockquote>${question?.text}</blockquote>
<form method="post">
<input type="hidden" name="lang" value="${language}">
<label for="words">${words.label}</label>
<p class="hint" id="hint">${words.hint}</p>
${problem && html`<p class="done" id="problem" role="alert">${problem}</p>`}
<textarea id="words" name="words" rows="6" maxlength="${LONGEST_SAID}" required aria-describedby="${described}" aria-invalid="${problem ? 'true' : 'false'}">
${typed}</textarea>
<button>${words.send}</button>
</form>
<p>${words.until(day(link.expiresAt))} ${words.otherwise}</p>`,
  };
}
