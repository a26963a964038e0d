import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('nl');

export const encounter: Pick<
  Words,
  'encounter' | 'outcomes' | 'need' | 'offer' | 'remark' | 'place' | 'photo' | 'voice'
> = {
  encounter: {
    new: 'Nieuw gesprek',
    title: 'Gesprek',
    with: (name) => `Gesprek met ${name}`,
    note: 'Wat er gezegd is',
    noteHint: 'In hun woorden. Ordenen kan later.',
    notePlaceholder: 'De lantaarn voor de school is al sinds maandag uit…',
    outcome: 'Hoe ging het?',
    add: 'Toevoegen',
    addNeed: 'Een behoefte',
    addOffer: 'Een aanbod',
    addRemark: 'Een opmerking',
    addPhoto: 'Een foto',
    addVoice: 'Een spraaknotitie',
    addContact: 'Een contact',
    fromNote: 'Hiervan een behoefte maken',
    save: 'Bewaren',
    savedOnPhone: 'Bewaard op deze telefoon',
    saved: (needs) =>
      needs === 0
        ? 'Bewaard op deze telefoon'
        : count(needs, {
            one: 'Bewaard op deze telefoon, met 1 behoefte onderweg',
            other: `Bewaard op deze telefoon, met ${needs} behoeften onderweg`,
          }),
    another: 'Volgend gesprek',
    metAt: 'Wanneer',
    officer: 'Wijkmedewerker',
    edit: 'Gesprek wijzigen',
    kept: 'Wat u typte, is bewaard als concept.',
  },

  outcomes: {
    talked: 'Gesproken',
    nobodyHome: 'Niemand thuis',
    comeBack: 'Terugkomen',
    refused: 'Wil niet praten',
    moved: 'Verhuisd',
  },

  need: {
    one: 'Behoefte',
    title: 'Wat er nodig is',
    hint: 'In hun woorden',
    count: (n) => count(n, { one: '1 behoefte', other: `${n} behoeften` }),
    service: 'Onderwerp',
    suggested: (service) => `Klinkt als ${service}`,
    useSuggestion: 'Dat is het',
    otherService: 'Een ander onderwerp',
    chooseService: 'Kies een onderwerp',
    noService: 'Nog niet bekend',
    noServiceHelp: 'U kunt zonder bewaren. Iemand zoekt het uit.',
    goesTo: (department) => `Gaat naar ${department}`,
    goesToBecause: (department, reason) => `Gaat naar ${department}: ${reason}`,
    becauseLead: (service) => `die afdeling gaat over “${service}”`,
    becausePerson: 'u koos dat',
    becausePersonSaid: (reason) => `u koos dat: ${reason}`,
    triage: 'Iemand beslist waar het heen gaat',
    triageHelp: 'Geen regel van uw stad past. Een coördinator wijst het toe.',
    otherDepartment: 'Een andere afdeling',
    chooseDepartment: 'Kies een afdeling',
    asTheRulesSay: 'Zoals de regels van de stad zeggen',
    promise: (days) => `Beloofd binnen ${days}`,
    remove: 'Deze behoefte weghalen',
    removed: 'Behoefte weggehaald',
  },

  offer: {
    one: 'Aanbod',
    title: 'Wat ze aanbieden',
    hint: 'Iets wat ze kunnen, uren, een ruimte, gereedschap, een contact',
    count: (n) => count(n, { one: '1 aanbod', other: `${n} keer aanbod` }),
    remove: 'Dit aanbod weghalen',
    removed: 'Aanbod weggehaald',
  },

  remark: {
    one: 'Opmerking',
    title: 'Wat ze opmerkten',
    hint: 'Iets wat gezegd is en om niets vraagt',
    count: (n) => count(n, { one: '1 opmerking', other: `${n} opmerkingen` }),
    remove: 'Deze opmerking weghalen',
    removed: 'Opmerking weggehaald',
  },

  place: {
    label: 'Plaats',
    finding: 'Zoeken waar u bent…',
    here: (district, accuracy) => `${district}, op ${accuracy} na`,
    outside: (accuracy) => `Buiten de wijken, op ${accuracy} na`,
    rough: 'De plaats is niet nauwkeurig. Kijk de wijk na.',
    none: 'Geen plaats',
    noneHelp: 'U kunt zonder bewaren, of zelf de wijk kiezen.',
    denied: 'Deze telefoon mag de app niet zeggen waar hij is.',
    deniedHelp: 'Kies zelf de wijk, of sta de locatie toe in de instellingen van de browser.',
    district: 'Wijk',
    chooseDistrict: 'Kies de wijk',
    noDistrict: 'Geen wijk',
    address: 'Straat en nummer',
    useHere: 'Waar ik nu ben',
    forget: 'Plaats niet bewaren',
    byHand: 'Zelf aangewezen',
    again: 'Opnieuw zoeken',
  },

  photo: {
    one: 'Foto',
    count: (n) => count(n, { one: '1 foto', other: `${n} foto’s` }),
    take: 'Foto maken',
    choose: 'Foto kiezen',
    describe: 'Wat erop staat',
    cleaned: 'Plaats en tijd zijn uit de foto gehaald voor ze bewaard werd.',
    large: 'Deze foto is te groot om in één keer te versturen. Ze blijft op deze telefoon en gaat in delen weg.',
    waiting: 'Eerst gaan de woorden, daarna de foto.',
    removed: 'Foto weggehaald',
  },

  voice: {
    one: 'Spraaknotitie',
    record: 'Opnemen',
    recording: (time) => `Opname loopt, ${time}`,
    stop: 'Stoppen',
    play: 'Afspelen',
    removed: 'Spraaknotitie weggehaald',
    denied: 'Deze telefoon mag hier de microfoon niet gebruiken. U kunt wel typen.',
  },
};
