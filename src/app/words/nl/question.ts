import type { QuestionWords } from '../en/question.ts';
import { plurals } from '../plural.ts';

const count = plurals('nl');

export const question: QuestionWords = {
  title: 'Een vraag aan deze persoon',
  ask: 'Iets vragen aan deze persoon',
  what: 'Wat wilt u van deze persoon weten?',
  whatHint:
    'Eén ding, in gewone woorden. Dit wordt precies zo gelezen, dus noem niemand. Het gaat per e-mail naar wie dat goed vond; anders vraagt wie deze persoon kent het.',
  whom: 'Aan wie',
  metOn: (officer, day) => `Wie ${officer} sprak, ${day}`,
  send: 'Vragen',
  asked: 'Gevraagd. Het gaat weg een minuut nadat het op de server is.',
  waits: (n) =>
    n === 0
      ? 'Vandaag gevraagd'
      : count(n, {
          one: 'Gisteren gevraagd, nog geen antwoord',
          other: `${n} dagen geleden gevraagd, nog geen antwoord`,
        }),
  mailed: (when) => `Per e-mail gestuurd: ${when}`,
  notMailed: 'Er is geen e-mail verstuurd. Wie deze persoon kent, vindt het onder Wacht op antwoord, om het te vragen.',
  unanswered: (n) => count(n, { one: 'Al een dag geen antwoord', other: `Al ${n} dagen geen antwoord` }),
  unansweredHelp: 'Vraag het aan de telefoon of aan de deur, trek de vraag in en vraag opnieuw, of ga zonder verder.',
  withdraw: 'Vraag intrekken',
  withdrawn: 'De vraag is ingetrokken. De link ernaartoe werkt niet meer.',
  note: 'Antwoord noteren',
  noteLabel: 'Wat was het antwoord?',
  noteHint: 'Zoals u het hoorde. Het staat bij het verzoek, voor wie het behandelt.',
  noted: 'Het antwoord is genoteerd',
  said: 'Er is geantwoord',
  saidTitle: 'Wat deze persoon antwoordde',
  toAsk: 'Te vragen',
  toAskHelp: 'Iemand kan niet verder zonder dit te weten. Vraag het, en noteer het antwoord.',
  history: {
    asked: (who) => `${who} vroeg deze persoon iets`,
    said: (who) => `${who} noteerde het antwoord van deze persoon`,
    saidByLink: 'Deze persoon antwoordde via de link',
    unasked: (who) => `${who} trok de vraag in`,
  },
  failing: 'Vragen die niet aankomen',
  failingHelp: 'Ze staan ook onder Wacht op antwoord, zodat iemand ze stelt.',
  byEmail: 'Aan deze persoon, per e-mail',
};
