import type { SlipWords } from '../en/slip.ts';

/** What a slip and a letter say to whoever spoke. */
export const slip: SlipWords = {
  title: (reference) => `Uw verzoek ${reference}`,
  about: (service, district) => [service, district].filter(Boolean).join(', '),
  expect: 'Kijk hier wat ervan komt. Een account is niet nodig.',
  type: (address) => `Scan het vierkant, of ga naar ${address} en typ de code.`,
  code: 'Code',
  promised: (day) => `Wij hebben het beloofd voor ${day}.`,
  notSolved: 'Niet opgelost? Zeg het daar.',
  hello: (name) => `Geachte ${name},`,
  told: (day) => `Op ${day} vertelde u een van ons iets. Dit is ervan geworden.`,
  statuses: {
    open: 'Het is niet vergeten. Wij hebben het, en niemand is al begonnen.',
    taken: 'Het is niet vergeten. Iemand is ermee bezig.',
    planned: 'Het is niet vergeten. Het staat vast wanneer het gebeurt.',
    waiting: 'Het is niet vergeten. Wij wachten op iemand of iets.',
    done: 'Het is gebeurd.',
    declined: 'Het zal niet gebeuren.',
  },
  answer: 'Ons antwoord:',
  asked: 'Om verder te kunnen, willen we dit van u weten:',
  tellUs: 'Vertel het een van ons, of bel ons.',
  more: (address) =>
    `Het hele verhaal staat op ${address}, onder de code hieronder. Is het niet opgelost, zeg het dan daar of tegen een van ons op straat.`,
  regards: 'Met vriendelijke groet,',
};
