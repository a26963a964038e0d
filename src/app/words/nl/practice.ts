import type { PracticeWords } from '../en/practice.ts';

/** Trying the app with what is invented, in Dutch. */
export const practice: PracticeWords = {
  practice: {
    title: 'Oefenen',
    help: 'Alles proberen met verzonnen mensen. Er wordt niets verstuurd.',
    what: 'Een verzonnen stad met verzonnen mensen. Alles werkt als in het echt: gesprekken, verzoeken, contacten, uw ronde.',
    never: 'Niets van wat u daar noteert verlaat deze telefoon. Geen afdeling hoort ervan.',
    pretends:
      'Deze telefoon speelt de stad: hij zegt dat hij heeft ontvangen wat u bewaart, en collega’s die niet bestaan pakken het op en antwoorden.',
    apart: 'Uw eigen werk blijft apart zoals het is, en wordt gewoon verder verstuurd.',
    gone: 'Als u stopt met oefenen, wordt alles wat bij het oefenen is gemaakt weggegooid.',
    as: 'Oefenen als',
    start: 'Begin met oefenen',
    building: 'De stad wordt gebouwd…',
    notBuilt: 'De stad kon niet worden gebouwd. Aan uw eigen werk is niets veranderd.',
    notBuiltHelp: 'Maak wat ruimte op deze telefoon, of open de app één keer met verbinding, en probeer het opnieuw.',
    band: 'Oefening: er wordt niets verstuurd',
    leave: 'Stoppen',
    leavePractice: 'Stoppen met oefenen',
    left: 'U bent gestopt met oefenen. Wat daar is gemaakt, is weggegooid.',
    backIn: 'Toch teruggaan',
    on: 'U bent aan het oefenen',
    youAre: (name, role) => `In deze stad bent u ${name}, ${role}.`,
    goOn: 'Verder oefenen',
    startOver: 'Opnieuw beginnen',
    startOverHelp: 'De stad wordt weer zoals in het begin. Wat sindsdien is gemaakt, verdwijnt.',
    startedOver: 'De stad is weer zoals in het begin.',
    restTitle: 'U was aan het oefenen',
    restText:
      'Er is wat tijd voorbij. Stop met oefenen voor u iets echts noteert: wat hier staat, wordt nooit verstuurd.',
    notHere: 'Niet bij het oefenen',
    notHereHelp: 'Dit gaat over uw eigen account en telefoon. Stop met oefenen om het te zien.',
    shareWaits: 'Wat is gedeeld, wacht tot u stopt met oefenen.',
  },
};
