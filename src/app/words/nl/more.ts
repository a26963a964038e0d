import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('nl');

export const more: Pick<
  Words,
  'more' | 'account' | 'settings' | 'sync' | 'storage' | 'sessions' | 'people' | 'about' | 'outbox'
> = {
  more: {
    title: 'Meer',
    account: 'Account',
    phone: 'Deze telefoon',
    city: 'De stad',
  },

  account: {
    title: 'Account',
    name: 'Naam',
    roles: 'Wat u doet',
    districts: 'Uw wijken',
    allDistricts: 'Alle wijken',
    departments: 'Uw afdelingen',
    allDepartments: 'Alle afdelingen',
    signOut: 'Afmelden',
    signOutHelp: 'Wat nog niet verstuurd is, blijft op deze telefoon en gaat weg als u zich weer aanmeldt.',
    signOutUnsent: (n) =>
      count(n, {
        one: '1 ding is nog niet verstuurd. Het blijft hier.',
        other: `${n} dingen zijn nog niet verstuurd. Ze blijven hier.`,
      }),
    changePassword: 'Wachtwoord wijzigen',
    oldPassword: 'Huidig wachtwoord',
    newPassword: 'Nieuw wachtwoord',
    passwordChanged: 'Het wachtwoord is gewijzigd.',
  },

  settings: {
    language: 'Taal',
    languageMissing: 'Deze taal staat nog niet op deze telefoon. Probeer opnieuw met verbinding.',
    theme: 'Uiterlijk',
    themeHelp: 'Volle zon is zwart op wit met dikke letters.',
  },

  sync: {
    title: 'Versturen en ontvangen',
    now: 'Nu versturen',
    last: (when) => `Laatste uitwisseling ${when}`,
    never: 'Nog geen uitwisseling',
    waiting: (n) => count(n, { one: '1 wijziging te versturen', other: `${n} wijzigingen te versturen` }),
    firstTime: 'Uw wijken worden geladen. U kunt meteen beginnen.',
    noSignal: 'Geen verbinding. Het gaat vanzelf verder.',
    serverAway: 'De server antwoordt niet. Het gaat vanzelf verder.',
    oldApp: 'Deze app is te oud voor de server. Sluit alle vensters ervan en open hem opnieuw. Er is niets verloren.',
  },

  storage: {
    title: 'Ruimte op deze telefoon',
    used: (used, free) => `${used} in gebruik, ${free} vrij`,
    kept: 'De browser heeft beloofd het werk te bewaren.',
    notKept: 'De browser mag onverstuurd werk wissen als er te weinig ruimte is.',
    ask: 'Vraag om het te bewaren',
    low: 'Er is weinig ruimte over. Verstuur uw werk snel en maak ruimte.',
    full: 'Er is geen ruimte meer. Wat u typte, staat nog op het scherm: maak ruimte en bewaar opnieuw.',
    rescue: 'Reddingsbestand bewaren',
    rescueHelp: 'Eén bestand met alles wat niet verstuurd is. Uw kantoor kan het laden, of een andere telefoon.',
    rescued: 'Het reddingsbestand is bewaard',
    loadRescue: 'Reddingsbestand laden',
    loaded: (n) => count(n, { one: '1 wijziging is geladen', other: `${n} wijzigingen zijn geladen` }),
    notARescue: 'Dit is geen reddingsbestand, of het is veranderd. Er is niets geladen.',
  },

  sessions: {
    title: 'Aangemelde toestellen',
    thisOne: 'Dit toestel',
    lastSeen: (when) => `Laatst gezien ${when}`,
    since: (when) => `Aangemeld ${when}`,
    end: 'Toestel afmelden',
    endHelp: 'Een verloren telefoon wordt meteen afgemeld, en leeggemaakt zodra hij verbinding heeft.',
    ended: 'Afgemeld',
    endOthers: 'Alle andere afmelden',
  },

  people: {
    title: 'Mensen',
    search: 'Mensen zoeken',
    found: (n, said) => count(n, { one: '1 persoon', other: `${said} personen` }),
    new: 'Persoon toevoegen',
    name: 'Naam',
    login: 'Gebruikersnaam of e-mailadres',
    roles: 'Wat die persoon doet',
    districts: 'Wijken',
    departments: 'Afdelingen',
    language: 'Taal',
    noDistricts: 'Niets gekozen betekent alle wijken.',
    noDepartments: 'Niets gekozen betekent alle afdelingen voor een coördinator, en geen voor anderen.',
    save: 'Bewaren',
    saved: 'Bewaard',
    invite: 'Uitnodigingslink maken',
    inviteHelp: 'De link werkt één keer, een paar dagen lang. Geef hem alleen aan deze persoon.',
    link: 'Link voor deze persoon',
    stop: 'Account sluiten',
    stopHelp: 'Aanmelden kan dan niet meer. Het werk blijft.',
    start: 'Account weer openen',
    stopped: 'Account gesloten',
    active: 'Actief',
    needsSignal: 'Accounts wijzigen kan alleen met verbinding.',
    emptyTitle: 'Nog alleen u',
    emptyText: 'Voeg de mensen van uw stad toe en geef ieder een link.',
  },

  about: {
    title: 'Over de app',
    what: 'Plein Air is voor ambtenaren op straat: wat mensen daar zeggen, komt bij de juiste afdeling, en zij horen wat ermee gebeurd is.',
    version: (version) => `Versie ${version}`,
    licence: 'Vrije software, EUPL 1.2',
    privacy: 'Privacy',
    privacyText:
      'De app praat alleen met de server van uw stad. Foto’s verliezen plaats en tijd voor ze bewaard worden. Gegevens van mensen blijven bewaard met hun toestemming, zolang die duurt.',
    help: 'Hulp',
  },

  outbox: {
    title: 'Postvak uit',
    toSend: 'Te versturen',
    refused: 'Geweigerd',
    refusedHelp: 'De server kon deze niet zo aannemen. Ze blijven hier tot u beslist.',
    why: 'Waarom',
    mend: 'Verbeteren en opnieuw versturen',
    export: 'Bewaren als bestand',
    throwAway: 'Weggooien',
    thrownAway: 'Weggegooid',
    throwAwayHelp: 'Het is dan voorgoed weg van deze telefoon.',
    waitsFor: 'Wacht op het vorige',
    tries: (n) => `${n} keer geprobeerd`,
    emptyTitle: 'Alles verstuurd',
    emptyText: 'Alles wat u noteerde, is ontvangen.',
    conflict: 'Iemand anders heeft dit intussen gewijzigd',
    theirs: 'Wat er nu staat',
    yours: 'Wat u schreef',
    keepTheirs: 'Dat laten staan',
    keepYours: 'Het mijne gebruiken',
  },
};
