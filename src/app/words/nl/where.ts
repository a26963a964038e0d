import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('nl');

export const where: Pick<Words, 'courses' | 'map' | 'onMap' | 'nearby' | 'maps'> = {
  courses: {
    north: 'noorden',
    northEast: 'noordoosten',
    east: 'oosten',
    southEast: 'zuidoosten',
    south: 'zuiden',
    southWest: 'zuidwesten',
    west: 'westen',
    northWest: 'noordwesten',
  },

  map: {
    nearer: 'Dichterbij',
    farther: 'Verder weg',
    all: 'Alles',
    keys: 'De pijltjes verschuiven de kaart, + en − halen haar dichterbij of verder weg.',
    noStreets: 'Zonder straten: uw stad heeft geen plattegrond klaargezet.',
    streetsMissing: 'Zonder straten: er is geen verbinding, en deze plek is niet bij de kaarten op deze telefoon.',
  },

  onMap: {
    set: 'Op de kaart zetten',
    label: 'Kaart: de speld staat waar het was',
    help: 'Sleep de kaart of tik erop. Met het toetsenbord: de pijltjes verplaatsen de speld 10 m, met Shift 100 m, + en − zoomen.',
    byHand: (place) => `${place}, op de kaart gezet`,
    stays: 'Deze telefoon weet niet waar hij is. De speld blijft.',
    outside: 'Buiten de wijken',
    atPhone: 'Waar deze telefoon is',
    fromPhone: (distance, course) => `${distance} ten ${course} van deze telefoon`,
    fromStart: (distance, course) => `${distance} ten ${course} van waar de speld stond`,
    toPhone: 'Naar deze telefoon',
  },

  nearby: {
    found: (n, distance) =>
      count(n, {
        one: `1 persoon heeft binnen ${distance} om hetzelfde gevraagd`,
        other: `${n} mensen hebben binnen ${distance} om hetzelfde gevraagd`,
      }),
    help: 'Wie zich aansluit krijgt hetzelfde antwoord, en het werk wordt één keer gedaan.',
    see: 'Bekijken',
    join: 'Aansluiten',
    joins: 'Sluit aan bij dit verzoek',
    leave: 'Toch apart vragen',
    people: (n) => count(n, { one: '1 persoon vraagt hierom', other: `${n} mensen vragen hierom` }),
  },

  maps: {
    title: 'Kaarten op deze telefoon',
    help: 'Straten komen met een verbinding. Een wijk die u ophaalt is er ook zonder.',
    noMap: 'Uw stad heeft geen plattegrond klaargezet',
    noMapHelp: 'Wijken en verzoeken worden zonder getekend. Uw beheerder kan er een toevoegen.',
    cannot: 'Deze browser bewaart geen kaarten. Wijken en verzoeken worden zonder straten getekend.',
    offline: 'Wat er nog op te halen is, is bekend met een verbinding.',
    noDistricts: 'Er zijn nog geen wijken. Ze komen met de eerste verbinding.',
    measuring: 'De grootte wordt bepaald…',
    empty: 'De plattegrond van uw stad reikt niet tot hier.',
    here: (size) => `Op deze telefoon, ${size}`,
    begun: (all) => `Een deel van ${all} is er`,
    older: (size) => `Op deze telefoon, ${size}. De stad heeft een nieuwere kaart.`,
    going: (name, done, all) => `${name}: ${done} van ${all}`,
    take: (name, size) => `${name} ophalen, ${size}`,
    goOn: (name) => `Verder met ${name}`,
    renew: (name, size) => `De nieuwere kaart van ${name} ophalen, ${size}`,
    remove: (name) => `${name} weghalen`,
    stop: 'Nu stoppen',
    coming: (name, size) => `${name} wordt opgehaald, ${size}.`,
    taken: (name) => `${name} staat op deze telefoon.`,
    removed: (name) => `${name} is weggehaald.`,
    stopped: (name) => `${name} is er nog niet helemaal. Het gaat verder waar het stopte.`,
    replaced: (name) => `De stad heeft een nieuwere kaart klaargezet. Haal ${name} nog eens op.`,
    noRoom: (name) => `Er is op deze telefoon niet genoeg ruimte voor ${name}. Uw werk gaat voor.`,
  },
};
