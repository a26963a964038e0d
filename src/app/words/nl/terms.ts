import type { FirstWords } from '../en/first.ts';
import { plurals } from '../plural.ts';

const count = plurals('nl');

export const terms: Pick<FirstWords, 'problems' | 'roles' | 'roleHelp' | 'channels' | 'deeds' | 'fields'> = {
  problems: {
    missing: 'Hier ontbreekt nog iets.',
    tooLong: 'Dit is te lang. Maak het korter, of splits het in twee.',
    unwritable: 'Er staat een teken in dat niet bewaard kan worden. Typ het opnieuw.',
    tooMany: 'Dit zijn er te veel. Maak een tweede gesprek voor de rest.',
    malformed: 'Dit is niet geschreven zoals het hoort.',
    unknown: 'De stad kent dit niet (meer). Kies opnieuw.',
    id: 'Het nummer klopt niet. Bewaar het als bestand en zeg het uw beheerder.',
    code: 'Een code heeft alleen letters, cijfers, punten en streepjes.',
    language: 'De app spreekt deze taal niet.',
    text: 'Hier horen woorden te staan.',
    instant: 'Dit is geen datum met tijd.',
    number: 'Hier hoort een getal te staan.',
    outOfRange: 'Dit getal is te klein of te groot.',
    consentMissing: 'Voor deze gegevens is toestemming nodig. Vraag het de persoon en noteer het antwoord.',
    outOfReach: 'Dit ligt niet meer in uw deel van de stad. Iemand die mag beslissen, ziet het.',
    notAllowed: 'Uw account mag dit niet. Een coördinator of uw beheerder wel.',
    stepNotAllowed: 'Deze stap kan niet vanuit de status van nu. Bekijk het verzoek opnieuw.',
    changedMeanwhile: 'Iemand anders heeft dit intussen gewijzigd. Bekijk wat er nu staat, en beslis.',
    alreadyThere: 'Dit is er al, met andere woorden.',
    gone: 'Dit is er niet meer, of niet meer van u.',
    mismatch: 'De delen horen niet bij elkaar. Bewaar het als bestand en zeg het uw beheerder.',
    unknownDeed: 'De server kent deze stap niet. Misschien moet hij worden bijgewerkt; uw werk blijft hier.',
    newerApp: 'Deze telefoon is nieuwer dan de server. Uw werk wacht hier tot de server is bijgewerkt.',
    unexpected: 'Er ging iets mis op de server. Er is niets verloren; probeer het later opnieuw.',
    tooLarge: 'Dit is te groot om in één keer te versturen. Het blijft op deze telefoon.',
    passwordShort: 'Dit wachtwoord is te kort: het heeft minstens 10 tekens nodig.',
  },

  roles: {
    officer: 'Wijkmedewerker',
    maintainer: 'Behandelaar',
    coordinator: 'Coördinator',
    administrator: 'Beheerder',
  },
  roleHelp: {
    officer: 'gaat naar buiten en praat met mensen',
    maintainer: 'voert verzoeken van een afdeling uit',
    coordinator: 'houdt zicht op een afdeling of de stad, en wijst toe wat geen regel toewijst',
    administrator: 'beheert accounts en instellingen',
  },
  channels: { desk: 'Bakje in de app', email: 'E-mail', webhook: 'Eigen systeem (webhook)', open311: 'Open311' },

  deeds: {
    attachToEncounter: 'Foto of spraaknotitie bij een ontmoeting',
    attachToRequest: 'Foto of spraaknotitie bij een verzoek',
    settleReview: 'Besluit over overgedragen werk',
    tellAsker: 'Wie hoorde wat ervan kwam',
    openVisit: 'Begin van een bezoek',
    amendVisit: 'Wijziging van een bezoek',
    recordEncounter: (needs) =>
      needs === 0
        ? 'Gesprek'
        : count(needs, { one: 'Gesprek met 1 behoefte', other: `Gesprek met ${needs} behoeften` }),
    amendEncounter: 'Wijziging van een gesprek',
    recordContact: (name) => `Nieuw contact ${name}`,
    amendContact: (name) => `Wijziging van contact ${name}`.trimEnd(),
    removeContact: 'Weghalen van een contact',
    takeRequest: 'Oppakken van een verzoek',
    assignRequest: (whom) => (whom ? `Verzoek toewijzen aan ${whom}` : 'Verzoek aan niemand toewijzen'),
    setStatus: (status) => `Verzoek op “${status}” zetten`,
    remarkOnRequest: 'Opmerking bij een verzoek',
    answerRequest: 'Antwoord op een verzoek',
    classifyRequest: (service) =>
      service ? `Onderwerp van een verzoek: ${service}` : 'Onderwerp van een verzoek weghalen',
    routeRequest: (department) =>
      department ? `Verzoek naar ${department} sturen` : 'Verzoek naar een coördinator sturen',
  },

  fields: {
    note: 'Wat er gezegd is',
    needs: 'Behoeften',
    offers: 'Aanbod',
    remarks: 'Opmerkingen',
    name: 'Naam',
    phone: 'Telefoon',
    email: 'E-mail',
    address: 'Adres',
    consent: 'Toestemming',
    districtId: 'Wijk',
    departmentId: 'Afdeling',
    serviceCode: 'Onderwerp',
    status: 'Status',
    text: 'Tekst',
    reason: 'Waarom',
    personId: 'Persoon',
    outcome: 'Hoe het ging',
    place: 'Plaats',
    contactId: 'Contact',
    lead: 'Trekkerskaart',
    kind: 'Soort',
    endedAt: 'Einde',
    passersBy: 'Voorbijgangers',
    rest: 'Niet storen',
    onBehalfOf: 'Namens',
    followUp: 'Een dag om terug te komen',
  },
};
