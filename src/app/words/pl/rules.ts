import type { RulesWords } from '../en/rules.ts';
import { plurals } from '../plural.ts';

const count = plurals('pl');

export const rules: RulesWords = {
  help: 'Pierwsza pasująca reguła decyduje, który wydział dostaje sprawę. Gdy żadna nie pasuje, dostaje ją wydział odpowiedzialny za ten rodzaj; gdy go nie ma, decyduje koordynator. To, co wybrał człowiek, zostaje.',
  needsSignal:
    'Każda zmiana od razu zapisuje się na tym telefonie. Do wypróbowania i opublikowania potrzebne jest połączenie.',
  notAllowed: 'Reguły ustalają tylko administratorzy i koordynatorzy całego miasta',
  all: (n, said) => count(n, { one: '1 reguła', few: `${said} reguły`, many: `${said} reguł` }),
  emptyTitle: 'Nie ma jeszcze reguł',
  emptyText:
    'Każda sprawa trafia do wydziału odpowiedzialnego za jej rodzaj. Dodaj regułę dla tego, co ma trafić gdzie indziej.',
  add: 'Dodaj regułę',
  added: 'Dodano regułę na pierwszym miejscu',
  edit: 'Zmień',
  close: 'Zamknij',
  takeOut: 'Usuń',
  takenOut: 'Reguła jest usunięta',
  arrange: 'Zmień kolejność',
  arranged: 'Kolejność jest dobra',
  moved: 'Kolejność jest zmieniona',
  newRule: 'Reguła bez warunku',
  anyService: 'Każdy rodzaj sprawy',
  anyDistrict: 'Wszystkie dzielnice',
  words: 'Słowa',
  wordsHint:
    'Reguła pasuje, gdy padnie jedno z tych słów. Oddziel je przecinkami. Zostaw puste, jeśli słowa są obojętne.',
  wordsAre: (words) => `ze słowami: ${words}`,
  noDepartment: 'Wybierz wydział',
  goesTo: (department) => `Do: ${department}`,
  because: (language) => `Ponieważ (${language})`,
  becauseHint: 'Każdy czyta to przy sprawie: „Trafiło do: Port, ponieważ …”',
  notComplete: 'Jeszcze niepełna',
  problems: {
    everything: 'Ta reguła zabrałaby wszystko. Wybierz rodzaj sprawy lub dzielnicę albo podaj słowa.',
    noLetter: 'W każdym ze słów musi być litera lub cyfra.',
    noReason: 'Napisz dlaczego, co najmniej w jednym języku.',
    twice: 'Jest druga reguła o tej samej nazwie. Usuń jedną z nich i dodaj ją od nowa.',
  },
  toMend: (n) =>
    count(n, {
      one: '1 reguła jest jeszcze niepełna',
      few: `${n} reguły są jeszcze niepełne`,
      many: `${n} reguł jest jeszcze niepełnych`,
    }),
  draft: 'Twój szkic',
  inForce: 'Te reguły obowiązują. Zmień którąś, a powstanie szkic, dopóki go nie opublikujesz.',
  difference: {
    added: (n) => count(n, { one: '1 nowa', few: `${n} nowe`, many: `${n} nowych` }),
    changed: (n) => count(n, { one: '1 zmieniona', few: `${n} zmienione`, many: `${n} zmienionych` }),
    removed: (n) => count(n, { one: '1 usunięta', few: `${n} usunięte`, many: `${n} usuniętych` }),
    isReordered: 'inna kolejność',
  },
  throwAway: 'Wyrzuć szkic',
  thrownAway: 'Szkic jest wyrzucony',
  tryOut: 'Wypróbuj',
  tryOutHelp: 'Na dawnych sprawach: które trafiłyby gdzie indziej?',
  trying: 'Przeglądanie dawnych spraw',
  triedNone: (looked, since) => `Sprawdzone sprawy: ${looked}, od: ${since}. Żadna nie trafiłaby gdzie indziej.`,
  tried: (n, said, looked, since) =>
    count(n, {
      one: `Sprawdzone sprawy: ${looked}, od: ${since}. Gdzie indziej trafiłaby 1.`,
      few: `Sprawdzone sprawy: ${looked}, od: ${since}. Gdzie indziej trafiłyby ${said}.`,
      many: `Sprawdzone sprawy: ${looked}, od: ${since}. Gdzie indziej trafiłoby ${said}.`,
    }),
  noPast: 'Nie ma jeszcze sprawy, na której można to wypróbować.',
  beforeChange: 'Szkic od tego czasu się zmienił. Wypróbuj go jeszcze raz.',
  fromTo: (from, to) => `Skąd: ${from}. Dokąd: ${to}`,
  triage: 'koordynator',
  chosen: (n, before, after) =>
    count(n, {
      one: `Jeszcze 1 wysłał tam człowiek i tam zostaje. Wysłane tam przez same reguły: przedtem ${before}, teraz ${after}.`,
      few: `Jeszcze ${n} wysłał tam człowiek i tam zostają. Wysłane tam przez same reguły: przedtem ${before}, teraz ${after}.`,
      many: `Jeszcze ${n} wysłał tam człowiek i tam zostają. Wysłane tam przez same reguły: przedtem ${before}, teraz ${after}.`,
    }),
  some: 'Niektóre z nich, najnowsze najpierw',
  byRule: (place) => `według reguły ${place}`,
  byLead: 'ten wydział odpowiada za rodzaj sprawy',
  byNone: 'żadna reguła nie pasuje',
  publish: 'Opublikuj',
  publishing: 'Publikowanie',
  published: 'Reguły są opublikowane',
  publishedHelp:
    'Obowiązują od teraz. Otwarte sprawy zostają tam, gdzie są. Telefony dostaną je przy następnej wymianie.',
  notPublished: 'Nic nie zostało opublikowane',
  overtaken: 'W międzyczasie opublikowano inne reguły',
  overtakenHelp: 'Twój szkic zostaje, jaki jest. Co jest teraz inne niż na początku:',
  keepMine: 'Dalej z moim szkicem',
  keepMineHelp: 'Po opublikowaniu zastąpi tamte reguły.',
  keptMine: 'Szkic wychodzi teraz od tego, co obowiązuje',
  takeTheirs: 'Zacznij od nowa od tamtych',
  tookTheirs: 'Widzisz reguły, które obowiązują',
  proposals: 'Co ludzie wysyłają gdzie indziej',
  proposalsHelp:
    'Tutaj ludzie zdecydowali inaczej niż reguły, więcej niż raz, albo ktoś poprosił, żeby tak było zawsze.',
  noProposals:
    'Nic: reguły mówią to, czego ludzie chcą. Lista wypełnia się sama, gdy ktoś wysyła sprawy gdzie indziej.',
  sentThere: (n) => count(n, { one: 'wysłano tam raz', few: `wysłano tam ${n} razy`, many: `wysłano tam ${n} razy` }),
  wantedAlways: (n) =>
    count(n, {
      one: 'przy 1 ktoś prosi, żeby tak było zawsze',
      few: `przy ${n} ktoś prosi, żeby tak było zawsze`,
      many: `przy ${n} ktoś prosi, żeby tak było zawsze`,
    }),
  proposalIn: 'W Twoim szkicu',
  publications: 'Co opublikowano',
  noPublications: 'Na tym ekranie jeszcze nic nie opublikowano. Reguły pochodzą z plików miasta.',
  publishedBy: (who, when) => `Opublikowane: ${who}, ${when}`,
  wereBefore: (when) => `Takie, jakie były do: ${when}`,
  holds: 'Obowiązują',
  beginFrom: 'Zacznij od tych',
  begunFrom: 'Szkic zawiera teraz tamte reguły',
  figures: 'Jak trafne są podpowiedzi rodzaju sprawy',
  figuresHelp:
    'Podczas pisania aplikacja podpowiada rodzaj sprawy. Uczy się sama z tego, co ludzie wybierają, najwyżej raz dziennie. Za każdym razem sprawdza się ją na ostatnich sprawach, których nie widziała.',
  noFigures: 'Jeszcze niczego się nie nauczyła. Zaczyna od trzydziestu spraw z wybranym rodzajem.',
  when: 'Data nauki',
  learnedFrom: 'Z ilu spraw',
  triedOn: 'Sprawdzone na',
  firstRight: 'Pierwsza trafna',
  amongThree: 'Wśród trzech',
};
