import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('nl');

/** How a request is carried to a department, and what does not arrive. */
export const dispatches: Pick<Words, 'carried' | 'dispatches'> = {
  carried: {
    onItsWay: {
      email: 'Onderweg naar hen per e-mail',
      webhook: 'Onderweg naar hun eigen systeem',
      open311: 'Onderweg naar het systeem dat de stad al heeft (Open311)',
    },
    arrived: {
      email: (when) => `Per e-mail verstuurd: ${when}`,
      webhook: (when) => `In hun eigen systeem sinds ${when}`,
      open311: (when) => `In het systeem dat de stad al heeft (Open311) sinds ${when}`,
    },
    told: {
      email: (department) => `Per e-mail verstuurd naar ${department}`,
      webhook: (department) => `Afgegeven aan het eigen systeem van ${department}`,
      open311: (department) => `Afgegeven aan het systeem dat ${department} al heeft (Open311)`,
    },
    via: { link: 'Wie de link heeft', open311: 'Het andere systeem' },
    undelivered: 'Het kon niet worden afgeleverd: een coördinator beslist',
    sentBack: 'Wie het via de link kreeg, zegt dat het niet voor hen is: een coördinator beslist',
    cameBack: 'Het systeem waaraan het is afgegeven, stuurde het terug: een coördinator beslist',
    reopened: 'Het is weer geopend, en hun systeem kan dat niet overnemen: een coördinator beslist',
  },

  dispatches: {
    title: 'Wat niet aankomt',
    help: 'Verzoeken die niet kunnen worden afgeleverd, en waarom',
    onlyWatching: 'Alleen beheerders en coördinatoren zien dit.',
    none: 'Alles komt aan',
    noneText: 'Een verzoek dat niet bij zijn afdeling aankomt, staat hier. U kunt het dan opnieuw versturen.',
    failures: {
      notSetUp: 'De stad heeft deze weg nog niet ingesteld',
      noAddress: 'De afdeling heeft geen e-mailadres',
      noService: 'Het andere systeem heeft hier geen onderwerp voor',
      handedOn: 'Het is te vaak van systeem naar systeem doorgegeven',
      unreachable: 'De andere kant is niet te bereiken',
      timedOut: 'De andere kant deed te lang over een antwoord',
      refused: 'De andere kant weigert het',
      redirected: 'De andere kant wijst ergens anders heen, en dat wordt niet gevolgd',
      gone: 'De andere kant wil niets meer hebben',
      strange: 'De andere kant antwoordt iets wat niemand begrijpt',
      unexpected: 'Hier ging iets mis',
    },
    since: (when) => `sinds ${when}`,
    tries: (n) => count(n, { one: '1 poging', other: `${n} pogingen` }),
    next: (when) => `Volgende poging: ${when}`,
    givenUp: 'Opgegeven. Het ligt bij de coördinatoren.',
    again: 'Opnieuw versturen',
    triedAgain: 'Het wordt opnieuw verstuurd. Lukt het niet, dan komt het hier terug.',
    open: 'Verzoek bekijken',
    older: 'Oudere laten zien',
    silent: {
      title: 'Wat ervan komt, is niet te horen',
      department: (department, n) =>
        count(n, { one: `${department}: 1 verzoek`, other: `${department}: ${n} verzoeken` }),
      help: 'Ze zijn aangekomen. Wat het andere systeem erover zegt, is niet te lezen: vraag het daar, of kijk naar de instellingen van deze weg (sleutel, adres).',
      next: (when) => `Het wordt opnieuw gevraagd: ${when}`,
    },
  },
};
