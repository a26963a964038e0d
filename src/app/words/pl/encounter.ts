import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('pl');

export const encounter: Pick<
  Words,
  'encounter' | 'outcomes' | 'need' | 'offer' | 'remark' | 'place' | 'photo' | 'voice'
> = {
  encounter: {
    new: 'Nowa rozmowa',
    title: 'Rozmowa',
    with: (name) => `Rozmowa: ${name}`,
    note: 'Co zostało powiedziane',
    noteHint: 'Ich słowami. Uporządkować można później.',
    notePlaceholder: 'Latarnia przed szkołą nie świeci od poniedziałku…',
    outcome: 'Jak poszło?',
    add: 'Dodaj',
    addNeed: 'Potrzeba',
    addOffer: 'Oferta',
    addRemark: 'Uwaga',
    addPhoto: 'Zdjęcie',
    addVoice: 'Notatka głosowa',
    addContact: 'Kontakt',
    fromNote: 'Zrób z tego potrzebę',
    save: 'Zapisz',
    savedOnPhone: 'Zapisano w tym telefonie',
    saved: (needs) =>
      needs === 0
        ? 'Zapisano w tym telefonie'
        : count(needs, {
            one: 'Zapisano w tym telefonie, 1 potrzeba w drodze',
            few: `Zapisano w tym telefonie, ${needs} potrzeby w drodze`,
            many: `Zapisano w tym telefonie, ${needs} potrzeb w drodze`,
          }),
    another: 'Następna rozmowa',
    metAt: 'Kiedy',
    officer: 'Pracownik terenowy',
    edit: 'Zmień rozmowę',
    kept: 'To, co napisano, jest zachowane jako szkic.',
  },

  outcomes: {
    talked: 'Rozmowa była',
    nobodyHome: 'Nikogo nie było',
    comeBack: 'Wrócić',
    refused: 'Bez chęci do rozmowy',
    moved: 'Wyprowadzka',
  },

  need: {
    one: 'Potrzeba',
    title: 'Czego potrzeba',
    hint: 'Ich słowami',
    count: (n) => count(n, { one: '1 potrzeba', few: `${n} potrzeby`, many: `${n} potrzeb` }),
    service: 'Rodzaj sprawy',
    suggested: (service) => `To brzmi jak: ${service}`,
    useSuggestion: 'Właśnie to',
    otherService: 'Inny rodzaj sprawy',
    chooseService: 'Wybierz rodzaj sprawy',
    noService: 'Jeszcze nie wiadomo',
    noServiceHelp: 'Można zapisać bez tego. Ktoś to uporządkuje.',
    goesTo: (department) => `Trafi do: ${department}`,
    goesToBecause: (department, reason) => `Trafi do: ${department}. Powód: ${reason}`,
    becauseLead: (service) => `ten wydział odpowiada za „${service}”`,
    becausePerson: 'to Twój wybór',
    becausePersonSaid: (reason) => `to Twój wybór (${reason})`,
    triage: 'Ktoś zdecyduje, dokąd to trafi',
    triageHelp: 'Żadna reguła miasta nie pasuje, więc przydzieli to koordynator.',
    otherDepartment: 'Inny wydział',
    chooseDepartment: 'Wybierz wydział',
    asTheRulesSay: 'Zgodnie z regułami miasta',
    promise: (days) => `Obiecany czas: ${days}`,
    remove: 'Usuń tę potrzebę',
    removed: 'Potrzeba usunięta',
  },

  offer: {
    one: 'Oferta',
    title: 'Co oferują',
    hint: 'Umiejętność, czas, sala, narzędzie, kontakt',
    count: (n) => count(n, { one: '1 oferta', few: `${n} oferty`, many: `${n} ofert` }),
    remove: 'Usuń tę ofertę',
    removed: 'Oferta usunięta',
  },

  remark: {
    one: 'Uwaga',
    title: 'Co zauważyli',
    hint: 'Słowa, które o nic nie proszą',
    count: (n) => count(n, { one: '1 uwaga', few: `${n} uwagi`, many: `${n} uwag` }),
    remove: 'Usuń tę uwagę',
    removed: 'Uwaga usunięta',
  },

  place: {
    label: 'Miejsce',
    finding: 'Szukanie Twojego położenia…',
    here: (district, accuracy) => `${district}, z dokładnością do ${accuracy}`,
    outside: (accuracy) => `Poza dzielnicami, z dokładnością do ${accuracy}`,
    rough: 'Położenie jest niedokładne. Sprawdź dzielnicę.',
    none: 'Bez położenia',
    noneHelp: 'Można zapisać bez niego albo wybrać dzielnicę ręcznie.',
    denied: 'Ten telefon nie może podać aplikacji swojego położenia.',
    deniedHelp: 'Wybierz dzielnicę ręcznie albo zezwól na położenie w ustawieniach przeglądarki.',
    district: 'Dzielnica',
    chooseDistrict: 'Wybierz dzielnicę',
    noDistrict: 'Bez dzielnicy',
    address: 'Ulica i numer',
    useHere: 'Użyj miejsca, gdzie jestem',
    forget: 'Nie zapisuj położenia',
    byHand: 'Wskazane ręcznie',
    again: 'Szukaj ponownie',
  },

  photo: {
    one: 'Zdjęcie',
    count: (n) => count(n, { one: '1 zdjęcie', few: `${n} zdjęcia`, many: `${n} zdjęć` }),
    take: 'Zrób zdjęcie',
    choose: 'Wybierz zdjęcie',
    describe: 'Co na nim widać',
    cleaned: 'Miejsce i czas zostały usunięte ze zdjęcia przed zapisaniem.',
    large: 'To zdjęcie jest za duże, żeby wysłać je naraz. Zostaje w tym telefonie i pójdzie w częściach.',
    waiting: 'Najpierw idą słowa, potem zdjęcie.',
    removed: 'Zdjęcie usunięte',
  },

  voice: {
    one: 'Notatka głosowa',
    record: 'Nagraj',
    recording: (time) => `Nagrywanie, ${time}`,
    stop: 'Zatrzymaj',
    play: 'Odtwórz',
    removed: 'Notatka głosowa usunięta',
    denied: 'Ten telefon nie może tu użyć mikrofonu. Możesz pisać.',
  },
};
