import type { FirstWords } from '../en/first.ts';
import { plurals } from '../plural.ts';

const count = plurals('nl');

export const entry: Pick<FirstWords, 'signIn' | 'join' | 'settings'> = {
  signIn: {
    title: 'Aanmelden',
    welcome: 'Wat mensen u op straat vertellen, komt bij de juiste afdeling.',
    login: 'Gebruikersnaam of e-mailadres',
    password: 'Wachtwoord',
    showPassword: 'Wachtwoord tonen',
    submit: 'Aanmelden',
    busy: 'Bezig met aanmelden…',
    wrong: 'De gebruikersnaam of het wachtwoord klopt niet. Probeer opnieuw, of vraag uw beheerder om een nieuwe link.',
    noSignal: 'Er is geen verbinding. De eerste keer aanmelden heeft die nodig; daarna kunt u zonder werken.',
    tooMany: 'Te veel pogingen. Wacht een paar minuten en probeer opnieuw.',
    again: 'Meld u opnieuw aan om uw werk te versturen. Tot dan kunt u gewoon doorgaan: alles blijft op deze telefoon.',
    otherPerson: (name) =>
      `Op deze telefoon staat werk van ${name} dat nog niet is verstuurd. Het blijft hier, los van het uwe, en gaat weg als die persoon zich aanmeldt.`,
    signedOut: 'U bent afgemeld.',
    known: (name) => `${name} werkt op deze telefoon`,
    knownHelp: 'Iemand anders kan zich ook aanmelden: ieders werk blijft apart.',
    goOn: 'Doorgaan zonder aanmelden',
    city: 'Stad',
    chooseCity: 'Kies uw stad',
    failed: 'De server gaf geen goed antwoord. Probeer het zo nog eens.',
    practise: 'Oefenen zonder account',
    othersWait: (n) =>
      count(n, {
        one: 'Op deze telefoon wacht 1 ding van een ander account. Het wordt verstuurd als die persoon zich hier weer aanmeldt.',
        other: `Op deze telefoon wachten ${n} dingen van een ander account. Ze worden verstuurd als die persoon zich hier weer aanmeldt.`,
      }),
  },

  join: {
    title: 'Welkom',
    hello: (name) => `Dag ${name}`,
    intro: 'Kies een wachtwoord. Daarna kent deze telefoon u, met of zonder verbinding.',
    password: 'Nieuw wachtwoord',
    passwordHint: 'Minstens 10 tekens. Drie of vier woorden die u onthoudt, zijn goed.',
    submit: 'Beginnen',
    needsSignal: 'Beginnen heeft één keer verbinding nodig.',
    reading: 'De link wordt gelezen…',
    busy: 'Uw account wordt geopend…',
    over: 'Deze link werkt niet meer.',
    overHelp:
      'Hij is al gebruikt, of te oud. Hebt u een wachtwoord, meld u daarmee aan. Zo niet, vraag uw beheerder om een nieuwe link.',
    noLink: 'In dit adres staat geen link.',
    noLinkHelp: 'Open de link die u kreeg nog eens, helemaal.',
    admin: 'U bent de eerste beheerder',
    adminHelp: 'Zeg wie u bent en kies een wachtwoord. Daarna kunt u anderen binnenlaten.',
    login: 'Gebruikersnaam',
    loginHint: 'Om u aan te melden: letters zonder accent, cijfers, punt of streepje',
    name: 'Uw naam',
    city: 'Naam van de stad',
  },

  settings: {
    title: 'Taal en uiterlijk',
    language: 'Taal',
    languageMissing: 'Deze taal staat nog niet op deze telefoon. Probeer opnieuw met verbinding.',
    theme: 'Uiterlijk',
    themeHelp: 'Volle zon is zwart op wit met dikke letters.',
    remembered: 'Deze telefoon onthoudt uw keuze.',
  },
};
