import { plurals } from '../plural.ts';

const count = plurals('en');

/** Maps, and what lies near. */
export const where = {
  courses: {
    north: 'north',
    northEast: 'north-east',
    east: 'east',
    southEast: 'south-east',
    south: 'south',
    southWest: 'south-west',
    west: 'west',
    northWest: 'north-west',
  },

  map: {
    nearer: 'Nearer',
    farther: 'Farther',
    all: 'All of it',
    keys: 'Arrow keys move the map, + and − bring it nearer or farther.',
    noStreets: 'Without streets: your city has not set up a street map.',
    streetsMissing: 'Without streets: there is no connection, and this place is not among the maps on this phone.',
  },

  onMap: {
    set: 'Set it on the map',
    label: 'Map: the pin stands where it was',
    help: 'Drag the map or tap on it. By keyboard: the arrow keys move the pin by 10 m, with Shift by 100 m, + and − zoom.',
    byHand: (place: string) => `${place}, set on the map`,
    stays: 'This phone does not know where it is. The pin stays.',
    outside: 'Outside the districts',
    atPhone: 'Where this phone is',
    fromPhone: (distance: string, course: string) => `${distance} ${course} of this phone`,
    fromStart: (distance: string, course: string) => `${distance} ${course} of where the pin was`,
    toPhone: 'To this phone',
  },

  nearby: {
    found: (n: number, distance: string) =>
      count(n, {
        one: `1 person has asked for the same within ${distance}`,
        other: `${n} people have asked for the same within ${distance}`,
      }),
    help: 'Who joins is told the same answer, and the work is done once.',
    see: 'See',
    join: 'Join',
    joins: 'Joins this request',
    leave: 'Ask on its own',
    people: (n: number) => count(n, { one: '1 person asks for this', other: `${n} people ask for this` }),
  },

  maps: {
    title: 'Maps on this phone',
    help: 'Streets come with a connection. A district that you take is there without one too.',
    noMap: 'Your city has not set up a street map',
    noMapHelp: 'Districts and requests are drawn without. Your administrator can add one.',
    cannot: 'This browser keeps no maps. Districts and requests are drawn without streets.',
    offline: 'What else can be taken is known with a connection.',
    noDistricts: 'There are no districts yet. They come with the first connection.',
    measuring: 'Finding out how large it is…',
    empty: 'The map of your city does not reach here.',
    here: (size: string) => `On this phone, ${size}`,
    begun: (all: string) => `A part of ${all} is here`,
    older: (size: string) => `On this phone, ${size}. The city has a newer map.`,
    going: (name: string, done: string, all: string) => `${name}: ${done} of ${all}`,
    take: (name: string, size: string) => `Take ${name}, ${size}`,
    goOn: (name: string) => `Go on with ${name}`,
    renew: (name: string, size: string) => `Take the newer map of ${name}, ${size}`,
    remove: (name: string) => `Remove ${name}`,
    stop: 'Stop for now',
    coming: (name: string, size: string) => `${name} is coming, ${size}.`,
    taken: (name: string) => `${name} is on this phone.`,
    removed: (name: string) => `${name} is removed.`,
    stopped: (name: string) => `${name} is not all here. It goes on where it stopped.`,
    replaced: (name: string) => `The city has put a newer map in place. Take ${name} again.`,
    noRoom: (name: string) => `There is not enough room on this phone for ${name}. Your work needs it first.`,
  },
};
