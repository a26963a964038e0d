import type { QuestionMailWords } from './en.ts';

export const nl: QuestionMailWords = {
  subject: (reference) => `Een vraag over uw verzoek ${reference}`,
  title: (reference) => `Een vraag over uw verzoek ${reference}`,
  hello: 'Goedendag,',
  about: (when) => `op ${when} vertelde u een van ons iets. Om verder te kunnen, willen we dit van u weten:`,
  open: 'Antwoord hier',
  until: (when) =>
    `U heeft geen account nodig. De link werkt tot ${when}. Wie hem heeft, kan in uw plaats antwoorden: geef hem aan niemand door.`,
  otherwise: 'U kunt het ook aan een van ons vertellen, op straat of aan de telefoon.',
  label: 'Wat is uw antwoord?',
  hint: 'Alleen wie uw verzoek behandelt, leest dit.',
  send: 'Versturen',
  missing: 'Schrijf eerst iets. Er is nog niets verstuurd.',
  tooLong: (most) => `Dit is te lang: hooguit ${most} tekens. Er is nog niets verstuurd.`,
  thanks: 'Dank u, we hebben uw antwoord',
  thanksText: 'Wie uw verzoek behandelt, leest het nu.',
  story: 'Kijk wat ervan wordt',
  over: 'Deze link werkt niet meer',
  overText:
    'We hoeven het niet meer te weten, of het is te lang geleden. Heeft u nog iets te zeggen? Vertel het een van ons.',
  notKept: 'Wat u schreef, is niet verstuurd. Het was:',
  unknown: 'Deze link bestaat niet',
  unknownText: 'Misschien is er een stuk van afgevallen. Open hem nog eens vanuit de e-mail, helemaal.',
};
