import { referenceOf } from '../../domain/request.ts';
import { inLanguage } from '../../domain/text.ts';
import type { Parcel } from '../dispatch/parcel.ts';
import type { Mail } from '../mail.ts';
import { html } from '../public/html.ts';
import { type Called, factsOf, titleOf } from './facts.ts';
import { REPLY_WORDS } from './words.ts';

/** The e-mail that brings a request to a department, in the city's first language. Its id is the same when it is sent again. */
export function mailOf(parcel: Parcel, link: string): Mail {
  const { dispatch, farName, request, department, municipality, language, isAgain } = parcel;
  const words = REPLY_WORDS[language];
  const called: Called = { ...parcel, timeZone: municipality.timeZone };
  const facts = factsOf(request, called);
  const [city, whom] = [inLanguage(municipality.names, language), inLanguage(department.name, language)];
  const intro = isAgain ? words.introAgain(city, whom) : words.intro(city, whom);
  const subject = words.subject(referenceOf(request.id), parcel.service);
  const lines = facts.map(([name, value]) => `${name}: ${value}`).join('\n');
  const said = `${words.said}:\n${request.text}`;
  const page = html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${titleOf(request, language)}</title></head>
<body>
<h1>${titleOf(request, language)}</h1>
<p>${intro}</p>
<h2>${words.said}</h2>
<p style="white-space: pre-wrap">${request.text}</p>
<dl>${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
<p><a href="${link}">${words.open}</a></p>
<p>${words.linkHelp}</p>
<p>${words.noReply}</p>
</body>
</html>`;
  return {
    id: `${farName}.${dispatch.id}`,
    to: department.email,
    subject: isAgain ? words.again(subject) : subject,
    text: [intro, said, lines, `${words.open}:\n${link}`, words.linkHelp, words.noReply].join('\n\n'),
    html: page.text,
  };
}
