import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('nl');

/** Overgedragen werk, reddingsbestanden, een gewist geheugen. */
export const reviews: Pick<Words, 'reviews' | 'handedOver' | 'rescue' | 'cleared'> = {
  reviews: {
    title: 'Overgedragen',
    help: 'Werk dat aankwam toen de maker het niet meer mocht doen',
    open: (n) => `${n} te beslissen`,
    onToday: (n) =>
      count(n, { one: 'Er is 1 stuk werk aan u overgedragen', other: `Er zijn ${n} stukken werk aan u overgedragen` }),
    onTodayText: 'Toen het aankwam, had de maker al een ander deel van de stad. Iemand moet zeggen wat ermee gebeurt.',
    none: 'Niets te beslissen',
    emptyTitle: 'Er is niets overgedragen',
    emptyText: 'Werk komt hier als de maker een ander deel van de stad kreeg voordat het verstuurd was.',
    decided: 'Beslist',
    one: 'Overgedragen werk',
    chooseOne: 'Kies er een uit de lijst.',
    toDecide: 'Te beslissen',
    someone: 'Iemand die er niet meer is',
    who: 'Gemaakt door',
    made: 'Gemaakt',
    arrived: 'Aangekomen op de server',
    wanted: 'Wat de maker wilde',
    from: 'Zoals de maker het zag',
    to: 'Zoals de maker het wil',
    now: 'Zoals het nu is',
    record: 'Waar het over gaat',
    seeRecord: 'Bekijken',
    isNew: 'Het zou iets nieuws zijn.',
    notHere: 'Deze telefoon heeft het niet.',
    decide: 'Wat ermee gebeurt',
    decideHelp: 'Overgenomen wordt het gedaan zoals de maker het bedoelde. Gelaten verandert er niets.',
    words: 'Waarom',
    wordsHint: 'Voor wie het later bekijkt',
    take: 'Overnemen',
    leave: 'Laten',
    taken: 'Overgenomen',
    left: 'Gelaten zoals het is',
    takenBy: (name, when) => `Overgenomen door ${name}, ${when}`,
    leftBy: (name, when) => `Gelaten door ${name}, ${when}`,
    tooLate: 'De beslissing is verstuurd en kan niet meer worden teruggenomen.',
    refused: 'De server heeft deze beslissing niet aangenomen.',
    notYours: 'Dit beslist iemand anders.',
    changedHere:
      'Iemand anders heeft dit sindsdien gewijzigd. Zo kan het niet meer worden overgenomen: wijzig het zelf waar dat nodig is, en laat dit.',
  },

  handedOver: {
    title: (n) => count(n, { one: '1 wijziging is overgedragen', other: `${n} wijzigingen zijn overgedragen` }),
    text: 'Het ging over een deel van de stad dat niet meer van u is. Er is niets verloren: het staat op de server, en wie nu voor dat deel zorgt, beslist wat ermee gebeurt.',
    read: 'Ik heb dit gelezen',
  },

  rescue: {
    title: 'Reddingsbestand',
    help: 'Eén bestand met alles wat niet verstuurd is, ook foto’s: om veilig op te bergen, of om op een andere telefoon verder te gaan.',
    load: 'Reddingsbestand laden',
    reading: 'Bestand wordt gelezen…',
    faults: {
      noRescue:
        'Dit is geen reddingsbestand. Kies het bestand dat deze app heeft bewaard; de naam eindigt op ‘.pleinair’.',
      cut: 'Het einde van dit bestand ontbreekt. Misschien is het niet helemaal gekopieerd: kopieer het opnieuw.',
      altered:
        'Dit bestand is niet meer zoals het bewaard werd. Een ander programma heeft het gewijzigd: neem de eerste kopie.',
      newer:
        'Dit bestand komt van een nieuwere versie van de app. Werk de app op deze telefoon bij en laad het opnieuw.',
    },
    faultHelp: 'Er is niets veranderd, hier niet en in het bestand niet.',
    made: (when) => `Bewaard: ${when}`,
    changes: (n) => count(n, { one: '1 wijziging', other: `${n} wijzigingen` }),
    files: (n) => count(n, { one: '1 foto of opname', other: `${n} foto’s of opnamen` }),
    emptyTitle: 'In dit bestand staat niets onverstuurds',
    yours: 'Een bestand van u',
    yoursHelp:
      'Het werk komt in het postvak uit van deze telefoon. Twee keer geladen of verstuurd, wordt het één keer gedaan.',
    loadIt: 'In deze telefoon laden',
    ofOther: (name) => `Een bestand van ${name}`,
    ofUnknown: 'Een bestand van iemand die deze stad niet kent',
    otherWays:
      'Het wordt niet onder uw naam geladen. Of deze persoon meldt zich op deze telefoon aan en laadt het, of een beheerder levert het voor hen in.',
    ofOtherCity: 'Dit bestand is van een andere stad. Het kan alleen daar worden gebruikt.',
    handIn: (name) => `Inleveren voor ${name}`,
    handInHelp:
      'Het werk komt op naam van deze persoon op de server, en er wordt genoteerd dat u het bracht. Hiervoor is verbinding nodig.',
    loading: (done, all) => `Foto’s en opnamen: ${done} van ${all}`,
    handing: (done, all) => `Wijzigingen: ${done} van ${all}`,
    loaded: 'Het bestand is geladen',
    loadedChanges: (n) =>
      count(n, {
        one: '1 wijziging staat in het postvak uit van deze telefoon.',
        other: `${n} wijzigingen staan in het postvak uit van deze telefoon.`,
      }),
    loadedFiles: (n) =>
      count(n, {
        one: '1 foto of opname staat op deze telefoon.',
        other: `${n} foto’s of opnamen staan op deze telefoon.`,
      }),
    known: (n) =>
      count(n, {
        one: '1 wijziging stond al op deze telefoon, of was van hier al verstuurd.',
        other: `${n} wijzigingen stonden al op deze telefoon, of waren van hier al verstuurd.`,
      }),
    damaged: (n) =>
      count(n, {
        one: '1 foto of opname is beschadigd en is weggelaten.',
        other: `${n} foto’s of opnamen zijn beschadigd en zijn weggelaten.`,
      }),
    unreadable: (n) =>
      count(n, {
        one: '1 wijziging is onleesbaar en blijft in het bestand. Toon het aan uw beheerder.',
        other: `${n} wijzigingen zijn onleesbaar en blijven in het bestand. Toon het aan uw beheerder.`,
      }),
    handedIn: 'Het bestand is ingeleverd',
    handedPartly: 'Maar een deel van het bestand kon worden ingeleverd',
    handedPartlyHelp: 'Lever hetzelfde bestand later opnieuw in: wat is aangekomen, wordt niet twee keer gedaan.',
    taken: (n) => count(n, { one: '1 wijziging is op de server.', other: `${n} wijzigingen zijn op de server.` }),
    there: (n) => count(n, { one: '1 was er al.', other: `${n} waren er al.` }),
    reviewed: (n) =>
      count(n, { one: '1 ligt voor bij een coördinator.', other: `${n} liggen voor bij een coördinator.` }),
    parked: (n) =>
      count(n, {
        one: '1 wacht: het bouwt voort op iets wat niet is aangenomen.',
        other: `${n} wachten: ze bouwen voort op iets wat niet is aangenomen.`,
      }),
    refused: (n) => count(n, { one: '1 is geweigerd:', other: `${n} zijn geweigerd:` }),
    filesSent: (n) =>
      count(n, { one: '1 foto of opname is op de server.', other: `${n} foto’s of opnamen zijn op de server.` }),
    filesRefused: (n) =>
      count(n, {
        one: '1 foto of opname is door de server geweigerd.',
        other: `${n} foto’s of opnamen zijn door de server geweigerd.`,
      }),
    filesLeft: (n) =>
      count(n, { one: '1 foto of opname kwam er niet door.', other: `${n} foto’s of opnamen kwamen er niet door.` }),
    toOutbox: 'Naar het postvak uit',
    notMade: 'Het bestand kon niet worden gemaakt. Er is niets verloren; probeer het opnieuw.',
    notLoaded:
      'Het bestand kon niet worden geladen: misschien is er geen ruimte meer. Er staat niets van hier; maak ruimte en probeer het opnieuw.',
    another: 'Ander bestand kiezen',
  },

  cleared: {
    title: 'De browser heeft het geheugen van deze telefoon gewist',
    kicker: 'Goed om te weten',
    text: 'U was hier al eens aangemeld. Nu is het geheugen van de app leeg. Niemand van de stad deed dat: browsers wissen sites om ruimte te maken, of als iemand de browsergegevens wist.',
    back: 'Wat u had verstuurd, staat op de server en komt vanzelf terug.',
    lost: (n, when) =>
      count(n, {
        one: `De laatste keer (${when}) was 1 ding nog niet verstuurd. Het is verloren, tenzij het daarna nog verstuurd werd.`,
        other: `De laatste keer (${when}) waren ${n} dingen nog niet verstuurd. Ze zijn verloren, tenzij ze daarna nog verstuurd werden.`,
      }),
    lostNone: (when) =>
      `De laatste keer (${when}) was alles wat u had bewaard verstuurd. Alleen concepten zijn verloren.`,
    lostUnknown: 'Wat niet was verstuurd, is verloren. Hoeveel dat was, kan deze telefoon niet meer zeggen.',
    lostRescue: 'Had u een reddingsbestand bewaard, laad het dan bij Meer, Deze telefoon.',
    prevent: 'Zodat het niet nog eens gebeurt',
    preventHome: 'Zet de app op het beginscherm: browsers bewaren wat geïnstalleerd is.',
    preventAsk: 'Vraag bij Meer, Deze telefoon, de browser om het werk te bewaren.',
    preventSend: 'Verstuur voordat u de telefoon weken weglegt.',
    goOn: (name) => `Verdergaan als ${name}`,
    signIn: 'Aanmelden',
    read: 'Ik heb dit gelezen',
  },
};
