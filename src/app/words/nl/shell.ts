import type { FirstWords } from '../en/first.ts';
import { plurals } from '../plural.ts';

const count = plurals('nl');

export const shell: Pick<FirstWords, 'nav' | 'act' | 'state' | 'marks' | 'languages' | 'themes'> = {
  nav: {
    label: 'Hoofdmenu',
    skip: 'Naar de inhoud',
    today: 'Vandaag',
    requests: 'Verzoeken',
    add: 'Nieuw',
    contacts: 'Contacten',
    more: 'Meer',
    newEncounter: 'Nieuw gesprek',
  },

  act: {
    save: 'Bewaren',
    close: 'Sluiten',
    cancel: 'Annuleren',
    back: 'Terug',
    undo: 'Ongedaan maken',
    change: 'Wijzigen',
    remove: 'Weghalen',
    send: 'Versturen',
    search: 'Zoeken',
    choose: 'Kiezen',
    showMore: 'Meer tonen',
    showAll: 'Alles tonen',
    tryAgain: 'Opnieuw proberen',
    copy: 'Kopiëren',
    copied: 'Gekopieerd',
    print: 'Afdrukken',
    optional: 'hoeft niet',
    loading: 'Een ogenblik…',
  },

  state: {
    nothing: 'Niets te versturen',
    toSend: (n) => `Op deze telefoon, ${n} te versturen`,
    sending: (n, all) => `Versturen: ${n} van ${all}`,
    fetching: (n, all) => `Ontvangen: ${n} van ${all}`,
    received: (when) => `Alles ontvangen, ${when}`,
    refused: (n) => `${n} geweigerd`,
    seeWhy: 'Bekijk waarom',
    signedOut: (n) => (n === 0 ? 'U bent afgemeld' : `Afgemeld, ${n} te versturen`),
    signInAgain: 'Opnieuw aanmelden',
    clockAhead: (by) => `De klok van deze telefoon loopt ${by} voor`,
    clockBehind: (by) => `De klok van deze telefoon loopt ${by} achter`,
    clockHelp: 'Uw werk krijgt de juiste tijd. Zet de telefoon op automatische tijd.',
    nothingLost: 'Er is niets verloren. Alles staat op deze telefoon.',
    sentLater: 'Het wordt vanzelf verstuurd zodra er verbinding is.',
    newVersion: 'Er is een nieuwe versie van de app.',
    useNewVersion: 'Nu gebruiken',
    newVersionWaits: 'Ze wacht tot u klaar bent. Wat u typte, blijft staan.',
    screenFailed: 'Dit scherm kon niet worden getoond.',
    screenFailedHelp: 'Er is niets verloren. Probeer opnieuw, of ga naar Vandaag.',
    notFound: 'Op dit adres is niets.',
    notFoundHelp: 'Misschien ging het naar een wijk of afdeling die niet van u is.',
    toSettle: (n) => `${n} te regelen`,
    waitingLong: (n, when) => count(n, { one: `1 wacht sinds ${when}`, other: `${n} wachten sinds ${when}` }),
    filesToSend: (n) =>
      count(n, { one: '1 foto of opname te versturen', other: `${n} foto’s of opnamen te versturen` }),
    withFiles: (rest, files) => `${rest}, ${files}`,
  },

  marks: {
    draft: 'Concept',
    onPhone: 'Op deze telefoon',
    sending: 'Wordt verstuurd',
    received: 'Ontvangen',
    refused: 'Geweigerd',
    onDesk: (department) => `Aangekomen bij ${department}`,
    onItsWay: (department) => `Onderweg naar ${department}`,
    triage: 'Nog toe te wijzen',
    late: 'Te laat',
  },

  languages: { en: 'English', fr: 'Français', nl: 'Nederlands', pl: 'Polski' },

  themes: { auto: 'Zoals de telefoon', light: 'Licht', dark: 'Donker', sun: 'Volle zon' },
};
