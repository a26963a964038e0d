import type { TownTold } from './en.ts';

/** The invented town of practice, in Dutch. */
export const town: TownTold = {
  name: 'Oefenstad',
  districts: { quayside: 'De Kades', hilltop: 'De Heuvel', gardens: 'De Tuinen' },
  streets: { quayside: 'Touwstraat', hilltop: 'Windmolenpad', gardens: 'Pruimenlaan' },
  departments: {
    streets: 'Wegen en verlichting',
    green: 'Groen',
    clean: 'Reiniging',
    homes: 'Wonen',
    neighbours: 'Wijken en buurten',
  },
  services: {
    lamp: { name: 'Straatverlichting kapot', words: ['lantaarn', 'straatlamp', 'lamp', 'donker'] },
    pavement: { name: 'Stoep kapot', words: ['stoep', 'tegel', 'stoeprand', 'gestruikeld', 'rolstoel'] },
    tree: { name: 'Boom of tak', words: ['boom', 'bomen', 'tak', 'takken', 'wortels'] },
    bench: { name: 'Bankje kapot of gewenst', words: ['bank', 'bankje', 'zitten'] },
    dumped: { name: 'Gedumpt afval', words: ['gedumpt', 'matras', 'bankstel', 'grofvuil'] },
    damp: { name: 'Vocht of schimmel', words: ['vocht', 'vochtig', 'schimmel', 'natte muur'] },
    company: { name: 'Iemand om mee te praten', words: ['alleen', 'eenzaam', 'gezelschap', 'kent niemand'] },
    traffic: { name: 'Gevaarlijk verkeer', words: ['verkeer', 'auto’s', 'te hard', 'oversteken'] },
  },
  because: {
    lamp: 'Voor straatlampen zorgt Wegen en verlichting.',
    pavement: 'Stoepen legt Wegen en verlichting, en maakt ze weer vlak.',
    tree: 'Voor bomen op openbare grond zorgt Groen.',
    bench: 'Bankjes plaatst en repareert Groen.',
    benchOnQuay: 'Op De Kades staan de bankjes op de kademuur, en die hoort bij Wegen en verlichting.',
    dumped: 'Gedumpte spullen haalt Reiniging weg.',
    damp: 'Vocht in een huurwoning bekijkt Wonen.',
    company: 'Wijken en buurten brengt mensen bij elkaar die dicht bij elkaar wonen.',
  },
  contacts: {
    marta: '’s Ochtends thuis. Kent iedereen in haar straat.',
    henryk: 'Tuinman met pensioen. Hoort slecht: twee keer bellen.',
    aicha: 'Werkt ’s nachts. Liever schrijven dan bellen.',
    aichaRest: 'Slaapt overdag: nachtdienst',
    tom: '',
    bridge: { name: 'De Brug, burenhuis', note: 'Donderdag soep, boven een grote zaal.' },
    lead: 'Trekt elke zomer het straatfeest. Vraag eerst voor er iets bij komt.',
  },
  talks: {
    lamp: {
      note: 'Marta, aan haar deur. Na zessen gaat ze niet meer naar buiten.',
      need: 'De lantaarn voor nummer 4 is al twee weken uit.',
      answer: 'Sinds dinsdag zit er een nieuwe lamp in. Dank u voor het doorgeven.',
    },
    tree: {
      note: 'Henryk, bij het tuinhek. Hij wil helpen snoeien als iemand de ladder vasthoudt.',
      need: 'Er hangt een grote tak boven het pad naar school.',
      offer: 'Twee ochtenden per week voor de jonge bomen',
    },
    damp: {
      note: 'Aïcha, op de trap. De kleine hoest weer.',
      need: 'De muur in de kinderkamer is vochtig en zwart van de schimmel.',
      remark: 'De eigenaar heeft een brief gekregen. Hij heeft twee weken om te antwoorden.',
      waits: 'Wacht op antwoord van de eigenaar',
    },
    nobody: { note: '' },
    comeBack: {
      note: 'Tom, nu geen tijd. Hij wil hulp bij een brief.',
      followUp: 'Het formulier voor de verwarming meenemen',
    },
    bench: {
      note: 'Marta weer, op weg naar de markt.',
      need: 'Tussen de markt en de tramhalte staat geen bankje. Halverwege moet ze op de stoeprand zitten.',
    },
    dumped: {
      note: 'Twee buren op de hoek.',
      need: 'Achter de garages zijn een matras en een bankstel gedumpt.',
    },
    traffic: {
      note: 'Ouders bij de schoolpoort.',
      need: 'Auto’s komen te hard de heuvel af als de school uitgaat.',
      behalf: 'de ouders van groep 4',
    },
    bridge: {
      note: 'Koffie in De Brug. Veertien mensen, de meesten boven de zeventig.',
      remark: 'De bus komt te vroeg voor wie langzaam loopt.',
      offer: 'De grote zaal op maandagavond',
    },
  },
  answer: 'Dit is opgelost. (Een oefenantwoord: er is niet echt iemand geweest.)',
};
