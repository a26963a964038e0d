import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('nl');

export const entry: Pick<Words, 'signIn' | 'join' | 'today' | 'visit' | 'drafts'> = {
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
    cityLogin: 'Aanmelden met uw account van de stad',
    signedOut: 'U bent afgemeld.',
    revoked: 'Uw beheerder heeft deze telefoon afgemeld. Meld u opnieuw aan om verder te gaan.',
  },

  join: {
    title: 'Welkom',
    hello: (name) => `Dag ${name}`,
    intro: 'Kies een wachtwoord. Daarna kent deze telefoon u, met of zonder verbinding.',
    password: 'Nieuw wachtwoord',
    passwordHint: 'Minstens 12 tekens. Drie of vier woorden die u onthoudt, zijn goed.',
    passwordAgain: 'Nog eens hetzelfde wachtwoord',
    passwordsDiffer: 'De twee wachtwoorden zijn niet hetzelfde.',
    submit: 'Beginnen',
    used: 'Deze link is al gebruikt.',
    usedHelp: 'Was u het zelf? Meld u aan met uw wachtwoord. Zo niet, zeg het uw beheerder.',
    expired: 'Deze link is te oud.',
    expiredHelp: 'Vraag uw beheerder om een nieuwe. Een link werkt één keer, een paar dagen lang.',
    needsSignal: 'Beginnen heeft één keer verbinding nodig.',
  },

  today: {
    title: 'Vandaag',
    greeting: (name) => `Dag ${name}`,
    start: 'Nieuw gesprek',
    drafts: 'Nog niet af',
    encounters: 'Gesprekken van vandaag',
    encountersCount: (n) => count(n, { one: '1 gesprek vandaag', other: `${n} gesprekken vandaag` }),
    needsCount: (n) => count(n, { one: '1 behoefte', other: `${n} behoeften` }),
    emptyTitle: 'Vandaag nog niemand gesproken',
    emptyText: 'Ga naar buiten, maak een praatje en noteer het hier. Het werkt zonder verbinding.',
    toTell: 'Nog te vertellen',
    toTellText: 'Deze verzoeken hebben een antwoord. De persoon weet het nog niet.',
    comeBack: 'Om naar terug te gaan',
    waitingForYou: 'Wacht op u',
    desk: 'In uw bakje',
    seeAll: 'Alles bekijken',
  },

  visit: {
    title: 'Bezoek',
    inDistrict: (district) => `Bezoek aan ${district}`,
    nowhere: 'Bezoek buiten de wijken',
    since: (time) => `sinds ${time}`,
    until: (from, till) => `${from} tot ${till}`,
    note: 'Hoe het er uitzag',
    noteHint: 'Druk of rustig, wat goed gaat, wat stuk is',
    passersBy: 'Voorbijgangers die u groette',
    end: 'Bezoek afsluiten',
    ended: 'Het bezoek is afgesloten',
    encounters: (n) => count(n, { one: '1 gesprek', other: `${n} gesprekken` }),
  },

  drafts: {
    title: 'Concepten',
    help: 'Aan niemand verstuurd. Maak ze af, of gooi ze weg.',
    goOn: 'Verdergaan',
    throwAway: 'Weggooien',
    thrownAway: 'Concept weggegooid',
    untitled: 'Nog geen woorden',
    from: (when) => `Begonnen ${when}`,
    kept: 'Bewaard als concept. U vindt het bij Vandaag.',
    encounter: 'Gesprek',
    contact: 'Contact',
  },
};
