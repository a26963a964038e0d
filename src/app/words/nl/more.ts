import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('nl');

export const more: Pick<Words, 'more' | 'account' | 'sync' | 'storage' | 'sessions' | 'people' | 'about' | 'outbox'> = {
  more: {
    title: 'Meer',
    parts: 'Onderdelen',
    phone: 'Deze telefoon',
    replies: 'Klare antwoorden',
    repliesHelp: 'Waarmee elke afdeling een antwoord kan beginnen',
    needsSignal: 'Hiervoor is verbinding nodig, en die is er nu niet. Al het andere gaat gewoon door.',
    failed: 'De server antwoordde niet zoals het hoort. Probeer het zo weer.',
    notYet: 'Dit deel van de app staat nog niet op deze telefoon.',
    notYetHelp: 'Het komt vanzelf met een verbinding.',
  },

  account: {
    title: 'Account',
    login: 'Gebruikersnaam',
    roles: 'Wat u doet',
    districts: 'Uw wijken',
    allDistricts: 'Alle wijken',
    departments: 'Uw afdelingen',
    allDepartments: 'Alle afdelingen',
    signOut: 'Afmelden',
    signOutUnsent: (n) =>
      count(n, {
        one: '1 ding is nog niet verstuurd. Het blijft op deze telefoon en gaat weg als u zich weer aanmeldt.',
        other: `${n} dingen zijn nog niet verstuurd. Ze blijven op deze telefoon en gaan weg als u zich weer aanmeldt.`,
      }),
    signOutBegun: (n) =>
      count(n, {
        one: '1 concept blijft op deze telefoon voor u staan.',
        other: `${n} concepten blijven op deze telefoon voor u staan.`,
      }),
    signOutStops: (n) =>
      count(n, {
        one: '1 stop van uw ronde blijft op deze telefoon voor u staan.',
        other: `${n} stops van uw ronde blijven op deze telefoon voor u staan.`,
      }),
    signOutShared: (n) =>
      count(n, {
        one: '1 ding dat een andere app deelde is niet opgenomen. Het wordt gewist.',
        other: `${n} dingen die andere apps deelden zijn niet opgenomen. Ze worden gewist.`,
      }),
    signOutClean: 'Alles is ontvangen. De kopie op deze telefoon verdwijnt, en komt terug als u zich weer aanmeldt.',
    signInAgain: 'Om u weer aan te melden is verbinding nodig.',
  },

  sync: {
    title: 'Versturen en ontvangen',
    now: 'Nu versturen',
    last: (when) => `Laatst ontvangen: ${when}`,
    tried: (when) => `Laatst geprobeerd: ${when}`,
    never: 'Nog niets ontvangen',
    waiting: (n) => count(n, { one: '1 wijziging te versturen', other: `${n} wijzigingen te versturen` }),
    firstTime: 'Uw wijken worden geladen. U kunt meteen beginnen.',
    noSignal: 'Geen verbinding. Het gaat vanzelf verder.',
    forbidden: 'De server laat dit account niet binnen. Vraag het aan uw beheerder.',
    oldApp: 'Deze app is te oud voor de server. Sluit alle vensters ervan en open hem opnieuw.',
    busy: 'De server heeft het druk. De app probeert het zo vanzelf weer.',
    failing: 'De server heeft een storing. De app probeert het vanzelf weer.',
    strange:
      'Iets anders antwoordde in plaats van uw server, misschien de aanmeldpagina van deze wifi. De app blijft het vanzelf proberen.',
    clockRight: 'De klok van deze telefoon loopt goed.',
    waitedLong: (n, when) =>
      count(n, { one: `1 ding wacht sinds ${when}`, other: `${n} dingen wachten sinds ${when}` }),
    lastTries: (why) => `Zo eindigden de laatste pogingen: ${why}`,
    nothingTaken: 'Er is verbinding, en toch heeft de server er niets van aangenomen.',
    waitedHelp:
      'Er is niets verloren. Blijft dit zo, bewaar dan een reddingsbestand en laat het aan uw beheerder zien.',
  },

  storage: {
    title: 'Ruimte op deze telefoon',
    used: (used, free) => `${used} in gebruik, ${free} vrij`,
    unknown: 'Deze browser zegt niet hoeveel ruimte er is.',
    kept: 'De browser heeft beloofd het werk te bewaren.',
    notKept: 'De browser mag onverstuurd werk wissen als er te weinig ruimte is.',
    ask: 'Vraag om het te bewaren',
    notPromised: 'Dat is nog niet beloofd. Veel browsers doen het zodra de app op het beginscherm staat.',
    low: 'Er is weinig ruimte over. Verstuur uw werk snel en maak ruimte.',
    full: 'Er is geen ruimte meer. Wat u typte, staat nog op het scherm: maak ruimte en bewaar opnieuw.',
    failed:
      'Het bewaren is niet gelukt. Wat u typte, staat nog op het scherm en is bewaard als concept: probeer het opnieuw.',
    rescue: 'Reddingsbestand bewaren',
    rescueHelp: 'Eén bestand met alles wat niet verstuurd is, om veilig op te bergen. Het blijft ook op deze telefoon.',
    rescued: 'Het reddingsbestand is aan de browser gegeven om te bewaren.',
    lowNotKept: 'De browser heeft niet beloofd het werk te bewaren en mag het wissen als de ruimte op is.',
  },

  sessions: {
    title: 'Aangemelde toestellen',
    help: 'Waar u aangemeld bent',
    thisOne: 'Dit toestel',
    otherOne: 'Een ander toestel',
    lastSeen: (when) => `Laatst gezien: ${when}`,
    since: (when) => `Aangemeld: ${when}`,
    end: 'Toestel afmelden',
    endHelp: 'Een afgemeld toestel verstuurt en ontvangt niets meer tot iemand zich daar weer aanmeldt.',
    ended: 'Het toestel is afgemeld',
  },

  people: {
    title: 'Mensen',
    search: 'Mensen zoeken',
    found: (n, said) => count(n, { one: '1 persoon', other: `${said} personen` }),
    noneFound: 'Niemand gevonden',
    districts: 'Wijken',
    departments: 'Afdelingen',
    noDepartments: 'Geen',
    canSignIn: 'Heeft een wachtwoord',
    cannotSignIn: 'Nog geen wachtwoord',
    devices: (n) =>
      count(n, {
        one: 'Aangemeld op 1 toestel',
        other: n === 0 ? 'Nergens aangemeld' : `Aangemeld op ${n} toestellen`,
      }),
    invite: 'Eenmalige link maken',
    inviteHelp: 'Met de link kiest deze persoon een wachtwoord. Hij werkt één keer. Geef hem alleen aan deze persoon.',
    link: (name) => `Link voor ${name}`,
    holdsUntil: (when) => `Geldig tot ${when}`,
    signOut: 'Overal afmelden',
    signedOut: (n) =>
      count(n, {
        one: 'Afgemeld op 1 toestel',
        other: n === 0 ? 'Was nergens aangemeld' : `Afgemeld op ${n} toestellen`,
      }),
    stopped: 'Account gesloten',
    fromFiles: 'Mensen worden toegevoegd en gewijzigd in de bestanden van de stad, op de server.',
    onlyAdministrators: 'Alleen beheerders zien dit.',
  },

  about: {
    title: 'Over de app',
    what: 'Plein Air is voor ambtenaren op straat: wat mensen daar zeggen, komt bij de juiste afdeling, en zij horen wat ermee gebeurd is.',
    version: (version) => `Versie ${version}`,
    licence: 'Vrije software, EUPL 1.2',
    privacy: 'Privacy',
    privacyText:
      'De app praat alleen met de server van uw stad. Gegevens van mensen blijven bewaard met hun toestemming, zolang die duurt.',
    keyboard: 'Met een toetsenbord',
    keys: {
      tab: 'Tab gaat naar het volgende, Shift en Tab terug.',
      enter: 'Enter opent een link of drukt op een knop; de spatiebalk kiest.',
      arrows: 'De pijlen kiezen uit enkele woorden waarvan er één geldt.',
      escape: 'Escape sluit een paneel. Wat u typte, blijft.',
    },
  },

  outbox: {
    title: 'Postvak uit',
    toSend: 'Te versturen',
    refused: 'Geweigerd',
    refusedHelp: 'De server kon deze niet zo aannemen. Ze blijven hier tot u beslist.',
    waits: 'Wacht om verstuurd te worden',
    made: (when) => `Gemaakt: ${when}`,
    why: 'Waarom',
    see: 'Bekijken',
    mend: 'Verbeteren',
    mended: 'Verbeterd opnieuw versturen',
    again: 'Opnieuw versturen',
    export: 'Bewaren als bestand',
    exported: 'Het bestand is aan de browser gegeven om te bewaren.',
    throwAway: 'Weggooien',
    thrownAway: (what) => `Weggegooid: ${what}`,
    waitsFor: 'Wacht tot iets geweigerds geregeld is',
    emptyTitle: 'Alles verstuurd',
    emptyText: 'Alles wat u noteerde, is ontvangen.',
    conflict: 'Iemand anders heeft dit intussen gewijzigd',
    theirs: 'Wat er nu staat',
    yours: 'Wat u schreef',
    nothing: 'Niets',
    keepTheirs: 'Dat laten staan',
    keepYours: 'Het mijne gebruiken',
    toSettle: 'Te regelen',
    toSettleTitle: 'Te regelen',
    settleHelp: 'Iemand anders heeft intussen hetzelfde gewijzigd. Er is niets verloren: zeg wat blijft staan.',
    settle: 'Zo regelen',
    which: (field) => `${field}: wat blijft staan?`,
    theirsStands: 'Dat van hen',
    yoursStands: 'Het mijne',
    bothStand: 'Allebei',
    keepBoth: 'Allebei bewaren',
    chooseEach: 'Kies bij elk wat blijft staan.',
    gone: 'Iemand anders heeft dit intussen verwijderd',
    goneHelp: 'Wat u schreef, staat alleen nog hier. Bewaar het als bestand of gooi het weg.',
    parkedNewer: 'Wacht: deze telefoon is nieuwer dan de server',
    parked: 'Wacht op iets van eerder',
  },
};
