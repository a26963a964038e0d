import type { TownTold } from './en.ts';

/** The invented town of practice, in Polish. */
export const town: TownTold = {
  name: 'Miasto do ćwiczeń',
  districts: { quayside: 'Nabrzeża', hilltop: 'Wzgórze', gardens: 'Ogrody' },
  streets: { quayside: 'ul. Powroźnicza', hilltop: 'ul. Wiatraczna', gardens: 'ul. Śliwowa' },
  departments: {
    streets: 'Drogi i oświetlenie',
    green: 'Zieleń miejska',
    clean: 'Czystość',
    homes: 'Mieszkania',
    neighbours: 'Życie sąsiedzkie',
  },
  services: {
    lamp: { name: 'Zepsuta latarnia', words: ['latarnia', 'latarni', 'lampa', 'nie świeci', 'ciemno'] },
    pavement: { name: 'Zniszczony chodnik', words: ['chodnik', 'chodnika', 'płyta', 'krawężnik', 'wózek'] },
    tree: { name: 'Drzewo lub gałąź', words: ['drzewo', 'drzewa', 'gałąź', 'gałęzie', 'korzenie'] },
    bench: { name: 'Ławka zepsuta lub potrzebna', words: ['ławka', 'ławki', 'ławkę', 'usiąść'] },
    dumped: { name: 'Dzikie wysypisko', words: ['wyrzucony', 'wyrzucono', 'materac', 'kanapa', 'śmieci'] },
    damp: { name: 'Wilgoć lub grzyb', words: ['wilgoć', 'wilgotna', 'grzyb', 'pleśń'] },
    company: { name: 'Ktoś do rozmowy', words: ['sam', 'sama', 'samotny', 'samotna', 'nikogo nie zna'] },
    traffic: { name: 'Niebezpieczny ruch', words: ['ruch', 'samochody', 'za szybko', 'przejście'] },
  },
  because: {
    lamp: 'O latarnie dbają Drogi i oświetlenie.',
    pavement: 'Chodniki układają i wyrównują Drogi i oświetlenie.',
    tree: 'O drzewa na terenach miejskich dba Zieleń miejska.',
    bench: 'Ławki stawia i naprawia Zieleń miejska.',
    benchOnQuay: 'Na Nabrzeżach ławki stoją na murze, a mur należy do Dróg i oświetlenia.',
    dumped: 'Porzucone rzeczy zabiera Czystość.',
    damp: 'Wilgoć w wynajmowanym mieszkaniu sprawdzają Mieszkania.',
    company: 'Życie sąsiedzkie poznaje ze sobą ludzi, którzy mieszkają blisko siebie.',
  },
  contacts: {
    marta: 'Rano jest w domu. Zna wszystkich na swojej ulicy.',
    henryk: 'Emerytowany ogrodnik. Słabo słyszy: dzwonić dwa razy.',
    aicha: 'Pracuje w nocy. Lepiej pisać niż dzwonić.',
    aichaRest: 'Śpi w dzień: nocne zmiany',
    tom: '',
    bridge: { name: 'Most, dom sąsiedzki', note: 'W czwartki zupa, na piętrze duża sala.' },
    lead: 'Co lato prowadzi święto ulicy. Pytać, zanim się coś dołoży.',
  },
  talks: {
    lamp: {
      note: 'Marta, w drzwiach. Po szóstej już nie wychodzi.',
      need: 'Latarnia przed numerem 4 nie świeci od dwóch tygodni.',
      answer: 'Od wtorku lampa ma nową żarówkę. Dziękujemy za zgłoszenie.',
    },
    tree: {
      note: 'Henryk, przy furtce ogrodu. Pomógłby przycinać, gdyby ktoś potrzymał drabinę.',
      need: 'Nad drogą do szkoły zwisa duża gałąź.',
      offer: 'Dwa przedpołudnia w tygodniu na opiekę nad młodymi drzewami',
    },
    damp: {
      note: 'Aïcha, na klatce schodowej. Mały znowu kaszle.',
      need: 'Ściana w pokoju dzieci jest wilgotna i czarna od pleśni.',
      remark: 'Wysłano pismo do właściciela. Ma dwa tygodnie na odpowiedź.',
      waits: 'Czeka na odpowiedź właściciela',
    },
    nobody: { note: '' },
    comeBack: {
      note: 'Tom, teraz nie ma czasu. Chce pomocy przy piśmie.',
      followUp: 'Przynieść formularz w sprawie ogrzewania',
    },
    bench: {
      note: 'Znowu Marta, w drodze na targ.',
      need: 'Między targiem a przystankiem tramwaju nie ma ławki. W połowie drogi musi siadać na krawężniku.',
    },
    dumped: {
      note: 'Dwoje sąsiadów na rogu.',
      need: 'Za garażami wyrzucono materac i kanapę.',
    },
    traffic: {
      note: 'Rodzice przed szkołą.',
      need: 'Samochody zjeżdżają ze wzgórza za szybko, gdy kończą się lekcje.',
      behalf: 'rodzice klasy 2',
    },
    bridge: {
      note: 'Kawa w Moście. Czternaście osób, większość po siedemdziesiątce.',
      remark: 'Autobus przyjeżdża za wcześnie dla tych, którzy chodzą powoli.',
      offer: 'Duża sala w poniedziałki wieczorem',
    },
  },
  answer: 'Załatwione. (Odpowiedź na próbę: naprawdę nikogo tu nie było.)',
};
