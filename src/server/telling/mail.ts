import type { Municipality } from '../../domain/municipality.ts';
import { publicCodeOf } from '../../domain/public-code.ts';
import { referenceOf, type ServiceRequest } from '../../domain/request.ts';
import type { Language } from '../../domain/text.ts';
import type { Mail } from '../mail.ts';
import { cityWords, type Speaker } from '../public/city-words.ts';
import { html } from '../public/html.ts';
import { dayIn, PUBLIC_WORDS } from '../public/words.ts';

/** The e-mail that tells somebody what came of what they said: how it stands, the answer, where the whole story is, and why they get it. */
export function tellingMail(
  request: ServiceRequest,
  language: Language,
  city: (Speaker & Pick<Municipality, 'timeZone'>) | null,
  baseUrl: string,
  hasAgreed: boolean,
): Pick<Mail, 'subject' | 'text' | 'html'> {
  const words = PUBLIC_WORDS[language];
  const subject = words.mailSubject(referenceOf(request.id));
  const link = `${baseUrl}/s/${publicCodeOf(request.id)}?lang=${language}`;
  const { name, contact, statusHelp } = cityWords(city, language);
  const about = words.mailAbout(dayIn(request.openedAt, language, city?.timeZone));
  const status = `${words.statuses[request.status]}. ${statusHelp[request.status]}`;
  const answer = request.answer?.text;
  const why = hasAgreed ? words.mailWhy : words.mailWhyOrganisation;
  const lines = [
    `${words.mailHello} ${about}`,
    status,
    ...(answer ? [`${words.mailAnswer}\n${answer}`] : []),
    `${words.mailLink}\n${link}`,
    ...(name ? [name] : []),
    ...(contact ? [contact.text] : []),
    why,
  ];
  const page = html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${subject}</title></head>
<body style="font: 18px/1.5 sans-serif; max-width: 40em">
<p>${words.mailHello} ${about}</p>
<p><strong>${words.statuses[request.status]}.</strong> ${statusHelp[request.status]}</p>
${answer && html`<p>${words.mailAnswer}</p><blockquote style="white-space: pre-wrap">${answer}</blockquote>`}
<p>${words.mailLink}<br><a href="${link}">${link}</a></p>
${name && html`<p>${name}</p>`}
${contact && html`<p lang="${contact.language}">${contact.text}</p>`}
<p><small>${why}</small></p>
</body></html>
`;
  return { subject, text: `${lines.join('\n\n')}\n`, html: page.text };
}
