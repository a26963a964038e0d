import { later } from '../../domain/instant.ts';
import type { Question } from '../../domain/question.ts';
import { referenceOf, type ServiceRequest } from '../../domain/request.ts';
import { inLanguage } from '../../domain/text.ts';
import type { Mail } from '../mail.ts';
import { html } from '../public/html.ts';
import { dayIn, PUBLIC_WORDS } from '../public/words.ts';
import { HOLDS } from '../reply-link/link.ts';
import type { Reader } from '../telling/reader.ts';
import { QUESTION_MAIL } from './words.ts';

/** The e-mail that asks whoever spoke something: the question, the link to answer it, until when that holds, and why they get it. */
export function questionMail(
  request: ServiceRequest,
  question: Question,
  { language, city, hasAgreed }: Reader,
  link: string,
  at: string,
): Pick<Mail, 'subject' | 'text' | 'html'> {
  const words = QUESTION_MAIL[language];
  const { mailWhy, mailWhyOrganisation } = PUBLIC_WORDS[language];
  const subject = words.subject(referenceOf(request.id));
  const name = city ? inLanguage(city.names, language) : '';
  const day = (instant: string) => dayIn(instant, language, city?.timeZone);
  const about = `${words.hello} ${words.about(day(request.openedAt))}`;
  const until = words.until(day(later(at, HOLDS)));
  const why = hasAgreed ? mailWhy : mailWhyOrganisation;
  const lines = [about, question.text, `${words.open}:\n${link}`, until, words.otherwise, ...(name ? [name] : []), why];
  const page = html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${subject}</title></head>
<body style="font: 18px/1.5 sans-serif; max-width: 40em">
<p>${about}</p>
<blockquote style="white-space: pre-wrap">${question.text}</blockquote>
<p><a href="${link}">${words.open}</a></p>
<p>${until} ${words.otherwise}</p>
${name && html`<p>${name}</p>`}
<p><small>${why}</small></p>
</body></html>
`;
  return { subject, text: `${lines.join('\n\n')}\n`, html: page.text };
}
