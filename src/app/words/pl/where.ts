import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('pl');

export const where: Pick<Words, 'courses' | 'map' | 'onMap' | 'nearby' | 'maps'> = {
  courses: {
    north: 'północ',
    northEast: 'północny wschód',
    east: 'wschód',
    southEast: 'południowy wschód',
    south: 'południe',
    southWest: 'południowy zachód',
    west: 'zachód',
    northWest: 'północny zachód',
  },

  map: {
    nearer: 'Bliżej',
    farther: 'Dalej',
    all: 'Całość',
    keys: 'Strzałki przesuwają mapę, + i − przybliżają ją lub oddalają.',
    noStreets: 'Bez ulic: miasto nie dodało planu ulic.',
    streetsMissing: 'Bez ulic: nie ma połączenia, a tego miejsca nie ma wśród map na tym telefonie.',
  },

  onMap: {
    set: 'Wskaż na mapie',
    label: 'Mapa: pinezka stoi tam, gdzie to było',
    help: 'Przesuń mapę albo jej dotknij. Na klawiaturze: strzałki przesuwają pinezkę o 10 m, z klawiszem Shift o 100 m, + i − zmieniają skalę.',
    byHand: (place) => `${place}, wskazane na mapie`,
    stays: 'Ten telefon nie wie, gdzie jest. Pinezka zostaje.',
    outside: 'Poza dzielnicami',
    atPhone: 'Tam, gdzie jest ten telefon',
    fromPhone: (distance, course) => `${distance} od tego telefonu, na ${course}`,
    fromStart: (distance, course) => `${distance} od poprzedniego miejsca pinezki, na ${course}`,
    toPhone: 'Do tego telefonu',
  },

  nearby: {
    found: (n, distance) =>
      count(n, {
        one: `1 osoba prosiła o to samo w promieniu ${distance}`,
        few: `${n} osoby prosiły o to samo w promieniu ${distance}`,
        many: `${n} osób prosiło o to samo w promieniu ${distance}`,
      }),
    help: 'Kto się przyłączy, dostanie tę samą odpowiedź, a praca będzie wykonana raz.',
    see: 'Zobacz',
    join: 'Przyłącz',
    joins: 'Przyłącza się do tego zgłoszenia',
    leave: 'Zgłoś osobno',
    people: (n) => count(n, { one: '1 osoba o to prosi', few: `${n} osoby o to proszą`, many: `${n} osób o to prosi` }),
  },

  maps: {
    title: 'Mapy na tym telefonie',
    help: 'Ulice pojawiają się, gdy jest połączenie. Pobrana dzielnica jest dostępna także bez niego.',
    noMap: 'Miasto nie dodało planu ulic',
    noMapHelp: 'Dzielnice i zgłoszenia są rysowane bez niego. Plan może dodać administrator.',
    cannot: 'Ta przeglądarka nie przechowuje map. Dzielnice i zgłoszenia są rysowane bez ulic.',
    offline: 'Co jeszcze można pobrać, wiadomo dopiero z połączeniem.',
    noDistricts: 'Nie ma jeszcze dzielnic. Pojawią się z pierwszym połączeniem.',
    measuring: 'Sprawdzanie rozmiaru…',
    empty: 'Plan miasta nie sięga do tego miejsca.',
    here: (size) => `Na tym telefonie, ${size}`,
    begun: (all) => `Jest część z ${all}`,
    older: (size) => `Na tym telefonie, ${size}. Miasto ma nowszy plan.`,
    going: (name, done, all) => `${name}: ${done} z ${all}`,
    take: (name, size) => `Pobierz ${name}, ${size}`,
    goOn: (name) => `Pobieraj dalej ${name}`,
    renew: (name, size) => `Pobierz nowszy plan ${name}, ${size}`,
    remove: (name) => `Usuń ${name}`,
    stop: 'Przerwij na razie',
    coming: (name, size) => `${name}: trwa pobieranie, ${size}.`,
    taken: (name) => `${name}: jest na tym telefonie.`,
    removed: (name) => `${name}: usunięto.`,
    stopped: (name) => `${name}: jeszcze nie wszystko pobrano. Pobieranie ruszy od miejsca przerwania.`,
    replaced: (name) => `Miasto dodało nowszy plan. Pobierz jeszcze raz: ${name}.`,
    noRoom: (name) => `Na tym telefonie nie ma dość miejsca na: ${name}. Pierwszeństwo ma Twoja praca.`,
  },
};
