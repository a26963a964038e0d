import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('nl');

/** Telling whoever spoke what came of it. */
export const telling: Pick<Words, 'telling' | 'slip' | 'letter'> = {
  telling: {
    title: 'Wacht op antwoord',
    help: 'Iedereen die iets zei en het nog niet hoorde, wie het langst wacht eerst. Niemand wordt vergeten.',
    whose: 'Van wie',
    mine: 'Wie ik sprak',
    all: 'Iedereen',
    counted: (n, said) =>
      count(n, {
        one: '1 verzoek met iemand die iets moet horen of aan wie iets te vragen is',
        other: `${said} verzoeken met iemand die iets moet horen of aan wie iets te vragen is`,
      }),
    seeAll: 'Iedereen zien',
    more: 'Meer tonen',
    loading: 'De verzoeken op deze telefoon worden nog gelezen.',
    emptyTitle: 'Iedereen heeft het gehoord',
    emptyText: 'Zodra er iets van een verzoek komt, staat hier wie het vroeg, tot die het heeft gehoord.',
    emptyMineTitle: 'Iedereen die u sprak, heeft het gehoord',
    emptyMineText:
      'Zodra er iets van hun verzoek komt, staan ze hier tot ze het hebben gehoord. Wie collega’s spraken, staat onder Iedereen.',
    isAnswered: 'Er is een antwoord',
    noWord: 'Lang niets gehoord',
    noWordHelp: 'Vertel dat het niet vergeten is.',
    knows: (officer) => `Gesproken door ${officer}`,
    getsEmail: 'Krijgt een e-mail, als de stad die stuurt',
    done: 'Verteld:',
    hows: {
      inPerson: 'Zelf',
      phone: 'Aan de telefoon',
      visit: 'Bij een bezoek',
      letter: 'Met een brief',
      email: 'Per e-mail',
    },
    call: (phone) => `Bel ${phone}`,
    writeLetter: 'Een brief schrijven',
    visit: 'Op mijn ronde zetten',
    onRound: 'Op mijn ronde',
    told: (name) => `Genoteerd als verteld: ${name}`,
    byCity: 'de stad',
    toldBy: (how, who, when) => `${how}: ${who}, ${when}`,
    answerIsPublic: 'Het antwoord staat ook op de pagina van het verzoek, voor wie de code heeft: noem er niemand in.',
  },

  slip: {
    title: 'Een kaartje voor de persoon',
    help: 'Laat het zien of druk het af. Met de code is te zien wat ervan komt, zonder account.',
    language: 'Hun taal',
    print: 'Afdrukken',
    notSent: 'Deze telefoon heeft het nog niet verstuurd. De pagina is er zodra het is verstuurd.',
    practice: 'Dit is oefenen: de code leidt nergens heen.',
    none: 'Hier hoort geen kaartje bij',
    noneText: 'Een kaartje hoort bij iets wat gevraagd is. Dat is er niet, of het staat niet op deze telefoon.',
    qr: 'Vierkante code die naar de pagina leidt',
  },

  letter: {
    title: 'Een brief aan de persoon',
    help: 'Druk hem af, vouw hem twee keer, en het adres staat in het venster van de envelop.',
    sent: 'Hij is op de post',
    window: 'Venster van de envelop',
    left: 'Links',
    right: 'Rechts',
    none: 'Er is niemand om aan te schrijven',
    noneText: 'Het adres staat niet op deze telefoon, of de persoon wilde geen antwoord.',
  },
};
