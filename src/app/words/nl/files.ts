import type { FileWords } from '../en/files.ts';
import { plurals } from '../plural.ts';

const count = plurals('nl');

export const files: FileWords = {
  outgoing: {
    help: 'Wie nu in de lijst staat. Wie het bestand heeft, heeft hun gegevens: bewaar het veilig en wis het als het niet meer nodig is.',
    vcard4: 'Kaartjes (vCard 4)',
    vcard3: 'Kaartjes voor oudere programma’s (vCard 3)',
    table: 'Tabel (CSV)',
    file: 'contacten',
    saved: (n, said) =>
      count(n, { one: '1 contact staat in het bestand.', other: `${said} contacten staan in het bestand.` }),
    byName: (n, said) =>
      count(n, {
        one: 'Van 1 daarvan is de toestemming afgelopen: alleen de naam staat erin.',
        other: `Van ${said} daarvan is de toestemming afgelopen: alleen de namen staan erin.`,
      }),
  },

  intake: {
    title: 'Contacten uit een bestand',
    help: 'Kaartjes (vCard 3 of 4, op .vcf) of een tabel met een kopregel (.csv). U ziet eerst alles; er wordt niets overgenomen voor u het zegt.',
    choose: 'Kies een bestand',
    reading: 'Het bestand wordt gelezen',
    tooLarge: 'Dit bestand is te groot voor contacten. Er is niets gelezen.',
    letters: 'Zien letters er verkeerd uit?',
    encodings: {
      'utf-8': 'Gewone letters',
      'windows-1252': 'Oud bestand, West-Europa',
      'windows-1250': 'Oud bestand, Midden-Europa',
    },
    found: (n, said) =>
      count(n, { one: '1 contact kon gelezen worden', other: `${said} contacten konden gelezen worden` }),
    unread: (n, said) =>
      count(n, { one: '1 plaats kon niet gelezen worden', other: `${said} plaatsen konden niet gelezen worden` }),
    line: (n) => `Regel ${n}`,
    reasons: {
      noColon: 'Deze regel hoort bij geen kaartje.',
      outside: 'Deze regel staat buiten alle kaartjes.',
      notEnded: 'Dit kaartje heeft geen einde. Wat er stond, wordt genomen.',
      oldVersion: 'Een oud kaartje (vCard 2.1) met letters in code. Bewaar het als vCard 3 of 4 en probeer opnieuw.',
      noName: 'Er is geen naam.',
      tooLong: 'Een tekst erin is te lang voor een contact.',
      openQuote: 'De aanhalingstekens kloppen niet.',
      tooManyCells: 'Er zijn meer cellen dan koppen.',
      noColumns:
        'De eerste regel zegt niet welke kolom de naam is. Geef de kolommen een naam, zoals: naam, telefoon, e-mail.',
      empty: 'Er staat niets in dit bestand.',
    },
    twice: 'Twee keer in dit bestand',
    leftOut: (what) => `Weggelaten: ${what}`,
    everyone: 'Allemaal kiezen',
    fresh: 'De nieuwe kiezen',
    noOne: 'Niemand kiezen',
    agreed: 'Hebben deze mensen toegestemd?',
    agreedHelp:
      'Telefoon, e-mail, adres en verdere regels in de notitie worden van personen alleen overgenomen als zij hebben toegestemd. Organisaties komen er heel in.',
    agreement: { no: 'Nee, of niet zeker', yes: 'Ja, allemaal' },
    namesOnly: 'Van personen worden alleen namen en notities overgenomen.',
    take: (n, said) => count(n, { one: '1 contact overnemen', other: `${said} contacten overnemen` }),
    taking: (done, all) => `${done} van ${all} overgenomen`,
    takingBack: 'Ze worden teruggehaald',
    here: (n, all) => `${n} van ${all} staan op deze telefoon.`,
    faults: {
      opening: 'Wat van een bestand bewaard was, kon niet gelezen worden',
      reading: 'Het bestand kon niet gelezen worden',
      taking: 'Het overnemen is halverwege gestopt',
      takingBack: 'Het terughalen is halverwege gestopt',
      finishing: 'Het bestand kon niet worden weggedaan',
    },
    faultsHelp: {
      opening: 'Er is niets weggegooid. Probeer opnieuw.',
      reading: 'Misschien is het verplaatst of gewijzigd. Kies het opnieuw.',
      taking:
        'Misschien is er te weinig ruimte op deze telefoon. Maak ruimte en probeer opnieuw: niemand komt er twee keer in.',
      takingBack: 'Probeer opnieuw: het gaat verder met wie er nog is.',
      finishing: 'Het staat nog op deze telefoon. Probeer opnieuw.',
    },
    taken: (n, said) => count(n, { one: '1 contact is overgenomen', other: `${said} contacten zijn overgenomen` }),
    notTaken: (name) => `Niet overgenomen: ${name}`,
    goBack: (n, said) =>
      count(n, {
        one: 'Terug naar 1 die niet is overgenomen',
        other: `Terug naar ${said} die niet zijn overgenomen`,
      }),
    takenBack: 'Ze zijn weer weg',
    stayed: (n, said) =>
      count(n, {
        one: '1 blijft: niet terug te halen, of sindsdien gewijzigd of gesproken.',
        other: `${said} blijven: niet terug te halen, of sindsdien gewijzigd of gesproken.`,
      }),
    district: 'Wijk voor allemaal',
    done: 'Klaar met dit bestand',
    kept: 'Dit blijft op deze telefoon tot u ermee klaar bent.',
    notKept: 'Dit kon niet op deze telefoon worden bewaard',
    notKeptHelp: 'Misschien is er te weinig ruimte. Blijf hier tot u klaar bent met het bestand.',
  },
};
