import { plurals } from '../plural.ts';

const count = plurals('nl');

export const lock = {
  lock: {
    title: 'Slot op de app',
    on: 'Aan',
    off: 'Uit',
    what: 'Met het slot staat alles op deze telefoon in een vorm die niemand zonder uw pincode kan lezen. Verzenden gaat alleen door zolang de app open is.',
    demanded: 'Uw stad vraagt iedereen om een slot op de app te zetten.',
    demandedHelp: 'Kies een pincode. Wat u tot nu toe hebt genoteerd blijft, en gaat daarmee op slot.',
    pin: 'Pincode',
    pinHint: 'Zes cijfers of meer, of een paar woorden. Woorden zijn veel moeilijker te raden.',
    again: 'Nog eens de pincode',
    oldPin: 'De pincode tot nu toe',
    newPin: 'Nieuwe pincode',
    problems: {
      short: 'Neem minstens zes cijfers of letters.',
      plain: 'Dit is een van de eerste die iedereen zou proberen. Neem een andere.',
      other: 'De twee zijn niet gelijk.',
      wrong: 'Dit is niet de pincode.',
    },
    withOffice: 'Vergeet u hem, dan kan uw beheerder wat niet verzonden was nog naar de server brengen.',
    withoutOffice:
      'Vergeet u hem, dan is wat niet verzonden was verloren: uw stad heeft daarvoor geen sleutel gemaakt.',
    switchOn: 'Het slot aanzetten',
    switchOff: 'Het slot uitzetten',
    switchedOff: 'Alles op deze telefoon is dan weer leesbaar voor wie de telefoon kan openen.',
    turningOn: 'Wat op deze telefoon staat gaat op slot',
    turningOff: 'Wat op deze telefoon staat gaat van slot',
    rows: (done: string, all: string) => `${done} van ${all}`,
    otherWindows: 'Gaat het niet verder, sluit dan de andere vensters van deze app.',
    notTurned: 'Het kon niet worden afgemaakt. Niets is verloren. Misschien is er te weinig ruimte op deze telefoon.',
    retry: 'Verdergaan',
    leaveOff: 'Het slot uit laten',
    half: 'Het slot werd net aangezet toen de app werd gesloten. Met de pincode gaat het verder waar het was.',
    locked: 'Op slot',
    unlock: 'Ontgrendelen',
    unlocking: 'Ontgrendelen',
    withPhone: 'Ontgrendelen zoals de telefoon',
    phoneFailed: 'De telefoon heeft hem niet ontgrendeld. Gebruik de pincode.',
    waits: (n: number) =>
      count(n, {
        one: '1 ding wacht op deze telefoon. Het wordt verzonden zodra u ontgrendelt.',
        other: `${n} dingen wachten op deze telefoon. Ze worden verzonden zodra u ontgrendelt.`,
      }),
    nothingWaits: 'Er wacht niets op verzending.',
    tryIn: (n: number) =>
      count(n, {
        one: 'U kunt het over 1 seconde weer proberen.',
        other: `U kunt het over ${n} seconden weer proberen.`,
      }),
    somebodyElse: 'Iemand anders werkt met deze telefoon',
    forgotten: 'Ik ben de pincode vergeten',
    forgottenHelp:
      'Niemand kan de pincode achterhalen. U begint opnieuw met een lege app, en alles wat de server heeft komt terug. Wat niet verzonden was staat alleen op deze telefoon.',
    first: 'Bewaar eerst wat niet verzonden was als bestand, en geef dat aan uw beheerder. Alleen die kan het openen.',
    drafts: 'Wat begonnen en niet opgeslagen was zit er niet in.',
    noKey:
      'Uw stad had geen sleutel gemaakt toen het slot werd aangezet, dus wat niet verzonden was kan niemand openen.',
    save: 'Bewaren wat niet verzonden was',
    saved: 'Het bestand is aan de browser gegeven om te bewaren. Geef het aan uw beheerder.',
    notSaved: 'Het bestand kon niet worden gemaakt. Niets is verloren.',
    anew: 'Opnieuw beginnen',
    anewHelp:
      'U meldt zich aan met uw wachtwoord. Wat nu op slot is blijft nog 30 dagen op deze telefoon, voor als het bestand kwijtraakt.',
    needsSignal: 'Hiervoor is verbinding nodig: de server moet u eerst afmelden.',
    now: 'Nu op slot',
    after: 'Vanzelf op slot na',
    minutes: (n: number) => count(n, { one: '1 minuut', other: `${n} minuten` }),
    changePin: 'De pincode wijzigen',
    changed: 'De pincode is gewijzigd.',
    phone: 'Ontgrendelen met de telefoon',
    phoneHelp: 'Een vinger, een gezicht, of waarmee u deze telefoon ontgrendelt. De pincode blijft werken.',
    phoneOn: 'Deze telefoon ontgrendelt de app.',
    usePhone: 'Ook het slot van de telefoon gebruiken',
    dropPhone: 'Alleen de pincode gebruiken',
    noPhone: 'Deze telefoon kan dat niet.',
    reminders: 'Zolang het slot aan staat herinnert deze telefoon u niet als de app gesloten is.',
    left: 'Eerder op slot',
    leftHelp: (from: string, until: string) =>
      `U bent op ${from} opnieuw begonnen. Wat toen op slot was verdwijnt op ${until}.`,
    forget: 'Nu verwijderen',
    lockedFile: 'Dit is wat iemand niet had verzonden toen die de pincode vergat.',
    lockedFileHelp:
      'Kies het bestand met de sleutel van de stad. Het wordt op dit apparaat gelezen en gaat nergens heen.',
    lockedFileOther: 'Alleen een beheerder kan het openen, met de sleutel van de stad.',
    chooseKey: 'De sleutel kiezen',
    wrongKey: 'Dit is niet de sleutel die het opent. Misschien is het een oudere.',
    damaged: 'Het bestand is niet zoals het is gemaakt. Vraag het nog eens.',
  },
};
