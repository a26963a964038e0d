import type { DeskWords } from '../en/desk.ts';
import { plurals } from '../plural.ts';

const count = plurals('nl');

export const desk: DeskWords = {
  replies: {
    title: 'Klare antwoorden',
    put: 'Begin met een klaar antwoord',
    language: 'In welke taal',
    all: (n) => `Toon alle ${n}`,
    readByPerson: 'De persoon leest dit',
    none: 'Nog geen klaar antwoord',
    noneHelp: 'Wat u steeds weer schrijft, schrijft u hier één keer: voor elke afdeling, op elke telefoon.',
    add: 'Nieuw klaar antwoord',
    chooseOne: 'Kies een klaar antwoord om het te wijzigen.',
    onlyOffice: 'Beheerders en coördinatoren schrijven de klare antwoorden.',
    notYours: 'Dit is voor een andere afdeling, of voor alle. Wie over de hele stad gaat, wijzigt het.',
    gone: 'Dit klare antwoord is er niet meer.',
    name: 'De naam',
    nameHint: 'Kort: het staat op een knop.',
    text: 'Het antwoord',
    blanks: 'Vult zichzelf in',
    blank: {
      reference: 'het kenmerk',
      service: 'het onderwerp',
      department: 'de afdeling',
      date: 'de dag van het antwoord',
    },
    inLanguage: (what, language) => `${what} (${language})`,
    when: 'Wanneer het wordt aangeboden',
    anyService: 'Bij elk onderwerp',
    anyStatus: 'Bij elke status',
    anyDepartment: 'Op elke afdeling',
    saved: 'Bewaard. De telefoons krijgen het bij de volgende uitwisseling.',
    removed: 'Weggehaald. De telefoons horen het bij de volgende uitwisseling.',
    keepsDraft: 'Wat u typte, blijft op dit apparaat tot het bewaard is.',
    yourDraft: 'Uw concept, nog niet bewaard',
    tooMany: 'Er zijn zoveel klare antwoorden als op een telefoon passen. Haal er eerst een weg.',
    remove: 'Weghalen',
  },

  preview: {
    title: 'Wat de persoon zal lezen',
    nothing: 'U ziet het hier terwijl u schrijft.',
    photos: (n) =>
      count(n, {
        one: '1 foto staat op de pagina van het verzoek',
        other: `${n} foto’s staan op de pagina van het verzoek`,
      }),
  },

  photos: {
    section: 'Foto’s toevoegen',
    title: 'Voor wie erom vroeg',
    help: 'Die persoon ziet deze foto’s en geen andere. Geen gezichten en geen kentekens.',
    add: 'Foto voor de persoon',
  },

  turns: {
    label: 'Van het ene verzoek naar het andere',
    previous: 'Vorige',
    next: 'Volgende',
    place: (at: string, all: string) => `${at} van ${all}`,
  },

  near: {
    title: 'Nu u hier toch bent',
    same: 'Hetzelfde onderwerp',
    other: 'Iets anders',
    none: 'Vlakbij staat verder niets open, voor zover deze telefoon weet.',
    here: 'hier',
    within: (distance) => `Open binnen ${distance}, in vogelvlucht`,
    choose: (what) => `Kies: ${what}`,
    inList: (n) => count(n, { one: 'Neem 1 mee naar de lijst', other: `Neem er ${n} mee naar de lijst` }),
    inListHelp: 'Daar kunt u iets met allemaal tegelijk doen.',
  },

  person: {
    title: 'Eerder, met deze persoon',
    help: 'Voor zover deze telefoon weet.',
    more: (n) => `Toon alle ${n}`,
  },

  who: {
    label: 'Wie het heeft',
    all: 'Wie dan ook',
    team: 'Mijn team',
    nobody: 'Nog niemand',
    me: (name) => `${name} (ik)`,
  },

  sheet: {
    title: 'Printblad',
    print: 'Printen, of bewaren als pdf',
    one: (reference) => `Verzoek ${reference}`,
    many: (n, said) => count(n, { one: '1 verzoek', other: `${said} verzoeken` }),
    first: (n, all) => `De eerste ${n} van ${all}. Filter de lijst om andere te printen.`,
    none: 'Er is niets te printen',
    noneHelp: 'Kies verzoeken in de lijst, of wis de filters.',
    toList: 'Naar de lijst',
    notes: 'Notities',
    where: 'Waar',
    answer: 'Wat de persoon te horen kreeg',
    happened: 'Wat er gebeurde',
    printed: (when) => `Geprint ${when}`,
    secret: 'Alleen voor collega’s. Berg het veilig op en versnipper het als het klaar is.',
  },

  keys: [
    ['A', 'antwoorden'],
    ['R', 'opmerking voor collega’s'],
    ['N', 'wat er vlakbij is'],
    ['H', 'eerder, met deze persoon'],
    ['F', 'filteren'],
    ['P', 'printblad; Ctrl P ook'],
  ],
};
