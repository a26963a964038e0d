import type { ReplyWords } from './en.ts';

/** Dutch. */
export const nl: ReplyWords = {
  subject: (reference, service) => `Verzoek ${reference}${service && `: ${service}`}`,
  again: (subject) => `Weer open: ${subject}`,
  title: (reference) => `Verzoek ${reference}`,
  intro: (city, department) => `${city} heeft een verzoek voor ${department}.`,
  introAgain: (city, department) =>
    `${city} heeft een verzoek voor ${department} weer geopend. U hebt het al gehad, onder hetzelfde kenmerk: het was gesloten en is niet opgelost. Is niet duidelijk wat er nog moet gebeuren, vraag het dan de stad.`,
  said: 'Wat er gezegd is',
  service: 'Onderwerp',
  district: 'Wijk',
  place: 'Plek',
  onMap: 'Punt (breedte, lengte)',
  openedAt: 'Genoteerd op',
  dueAt: 'Beloofd voor',
  status: 'Hoe het ervoor staat',
  open: 'Lezen en antwoorden',
  linkHelp:
    'U hebt geen account nodig. Wie deze link heeft, kan antwoorden: geef hem alleen door aan wie het aangaat. Hij geldt 30 dagen, of tot het verzoek is afgesloten.',
  noReply: 'Deze e-mail is vanzelf verstuurd, en niemand leest wat u terugstuurt. Gebruik de link.',
  question: 'Wat wordt ermee gedaan?',
  words: 'In uw woorden',
  wordsHint: 'Nodig als het klaar is, of niet voor u. De mensen van de stad lezen het. Noem niemand bij naam.',
  missing: 'Zeg in uw woorden wat er gedaan is, of waarom het niet voor u is. Er is nog niets veranderd.',
  tooLong: 'Dit is te lang. Maak het korter. Er is nog niets veranderd.',
  statuses: {
    open: 'Open',
    taken: 'Opgepakt',
    planned: 'Gepland',
    waiting: 'Wacht',
    done: 'Klaar',
    declined: 'Afgewezen',
  },
  deeds: { taken: 'Wij zijn ermee bezig', done: 'Het is klaar', notOurs: 'Het is niet voor ons' },
  noted: {
    taken: 'Genoteerd: u bent ermee bezig.',
    done: 'Genoteerd: het is klaar. Dank u wel. Deze link is afgelopen.',
    notOurs: 'Genoteerd: een coördinator beslist nu voor wie het is. Deze link is afgelopen.',
  },
  already: 'Dit was al genoteerd, en niet nog een keer. Zo staat het verzoek er nu voor.',
  over: 'Deze link is afgelopen',
  overText:
    'Hij geldt 30 dagen, en tot het verzoek is afgesloten of ergens anders heen is. Is er meer te zeggen, neem dan contact op met de stad.',
  unknown: 'Deze link bestaat niet',
  unknownText: 'Misschien is er een stuk af. Open hem nog eens uit de e-mail, helemaal.',
  failed: 'Dat is niet gelukt',
  tooMany: 'Dat was te vaak. Wacht een minuut en probeer het opnieuw.',
  malformed: 'Dit is niet te lezen. Open de link nog eens.',
  unexpected: 'Er ging iets mis op de server. Er is niets veranderd. Probeer het later opnieuw.',
};
