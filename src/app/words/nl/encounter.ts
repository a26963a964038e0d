import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('nl');

export const encounter: Pick<
  Words,
  'encounter' | 'outcomes' | 'need' | 'offer' | 'remark' | 'place' | 'photo' | 'voice'
> = {
  encounter: {
    title: 'Gesprek',
    with: (name) => `Gesprek met ${name}`,
    note: 'Wat er gezegd is',
    noteHint: 'In hun woorden. Ordenen kan later.',
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
    see: 'Bekijken of wijzigen',
    cannot: 'Uw account legt geen gesprekken vast',
    cannotHelp: 'Dat doen wijkmedewerkers, op straat. Wat mensen hun vroegen, staat bij Verzoeken.',
    throwAway: 'Dit concept weggooien',
    gone: 'Dit concept is er niet meer',
    goneHelp: 'Het is weggegooid, of staat op een andere telefoon.',
    useNote: 'De woorden van de notitie gebruiken',
    keptHere: 'Bij elke letter bewaard als concept',
    missing: 'Er ontbreekt nog iets voor het bewaard kan worden. Het staat hierboven aangegeven.',
    noNote: 'Er is niets opgeschreven',
    changeNote: 'De notitie wijzigen',
    changed: 'De wijziging is bewaard op deze telefoon',
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
    otherService: 'Een ander onderwerp',
    chooseService: 'Kies een onderwerp',
    noService: 'Nog niet bekend',
    goesTo: (department) => `Gaat naar ${department}`,
    becauseLead: (service) => `die afdeling gaat over “${service}”`,
    becausePerson: 'u koos dat',
    becausePersonSaid: (reason) => `u koos dat: ${reason}`,
    triage: 'Iemand beslist waar het heen gaat',
    triageHelp: 'Geen regel van uw stad past. Een coördinator wijst het toe.',
    otherDepartment: 'Een andere afdeling',
    asTheRulesSay: 'Zoals de regels van de stad zeggen',
    remove: 'Deze behoefte weghalen',
    removed: 'Behoefte weggehaald',
    nth: (n) => `Behoefte ${n}`,
    missingText: 'Schrijf het hier op, of haal het weg.',
    serviceFrom: 'Waar gaat het over?',
    becauseWords: (words: string) => `vanwege: ${words}`,
    itsDepartment: 'Afdeling',
    asNote: 'In de woorden van de notitie',
    ownWords: 'Anders opschrijven',
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
    noDistrict: 'Geen wijk',
    address: 'Straat en nummer',
    useHere: 'Waar ik nu ben',
    forget: 'Plaats niet bewaren',
    again: 'Opnieuw zoeken',
    start: 'Zoeken waar ik ben',
    asBefore: (district) => `${district}, net als eerder`,
    byYou: (district) => `${district}, door u gekozen`,
    within: (accuracy) => `Plaats op ${accuracy} na`,
    where: 'Waar',
    mapOf: 'Kaart van de plaats',
    forgotten: 'De plaats wordt niet bewaard.',
  },

  photo: {
    waiting: 'Eerst gaan de woorden, daarna de foto.',
    removed: 'Foto weggehaald',
  },

  voice: {
    one: 'Spraaknotitie',
    recording: (time) => `Opname loopt, ${time}`,
    stop: 'Stoppen',
    play: 'Afspelen',
    removed: 'Spraaknotitie weggehaald',
    denied: 'Deze telefoon mag hier de microfoon niet gebruiken. U kunt wel typen.',
  },
};
