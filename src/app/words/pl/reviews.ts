import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('pl');

/** Przekazana praca, pliki ratunkowe, wyczyszczona pamięć. */
export const reviews: Pick<Words, 'reviews' | 'handedOver' | 'rescue' | 'cleared'> = {
  reviews: {
    title: 'Przekazane',
    help: 'Praca, która dotarła, gdy autor nie mógł już jej wykonać',
    open: (n) => `Do decyzji: ${n}`,
    onToday: (n) =>
      count(n, {
        one: 'Przekazano Ci 1 sprawę do decyzji',
        few: `Przekazano Ci ${n} sprawy do decyzji`,
        many: `Przekazano Ci ${n} spraw do decyzji`,
      }),
    onTodayText: 'Gdy to dotarło, autor miał już inną część miasta. Ktoś musi powiedzieć, co z tym dalej.',
    none: 'Nie ma nic do decyzji',
    emptyTitle: 'Niczego nie przekazano',
    emptyText: 'Praca trafia tutaj, gdy autor dostał inną część miasta, zanim ją wysłał.',
    decided: 'Zdecydowane',
    one: 'Przekazana praca',
    chooseOne: 'Wybierz z listy.',
    toDecide: 'Do decyzji',
    someone: 'Ktoś, kogo już tu nie ma',
    who: 'Autor',
    made: 'Zapisano',
    arrived: 'Dotarło do serwera',
    wanted: 'Co autor chciał zrobić',
    from: 'Co autor widział',
    to: 'Co autor chce wpisać',
    now: 'Co jest tam teraz',
    record: 'Czego to dotyczy',
    seeRecord: 'Zobacz zapis',
    isNew: 'Miało to być coś nowego.',
    notHere: 'W tym telefonie tego nie ma.',
    decide: 'Co z tym dalej',
    decideHelp: 'Przyjęte zostanie wykonane tak, jak chciał autor. Pozostawione niczego nie zmieni.',
    words: 'Dlaczego',
    wordsHint: 'Dla tych, którzy zajrzą tu później',
    take: 'Przyjmij',
    leave: 'Pozostaw',
    taken: 'Przyjęto',
    left: 'Pozostawiono bez zmian',
    takenBy: (name, when) => `Przyjęto, ${name}, ${when}`,
    leftBy: (name, when) => `Pozostawiono, ${name}, ${when}`,
    tooLate: 'Decyzja została wysłana i nie można już jej cofnąć.',
    refused: 'Serwer nie przyjął tej decyzji.',
    notYours: 'O tym decyduje ktoś inny.',
    changedHere:
      'Od tego czasu ktoś inny to zmienił. W tej postaci nie da się tego już przyjąć: w razie potrzeby popraw zapis samodzielnie, a to pozostaw.',
  },

  handedOver: {
    title: (n) =>
      count(n, { one: 'Przekazano 1 zmianę', few: `Przekazano ${n} zmiany`, many: `Przekazano ${n} zmian` }),
    text: 'Chodziło o część miasta, która już do Ciebie nie należy. Nic nie zginęło: dotarło to do serwera, a o dalszym losie zdecyduje ten, kto się teraz tą częścią zajmuje.',
    read: 'Rozumiem',
  },

  rescue: {
    title: 'Plik ratunkowy',
    help: 'Jeden plik ze wszystkim, co niewysłane, także ze zdjęciami: do schowania w bezpiecznym miejscu albo do dalszej pracy w innym telefonie.',
    load: 'Wczytaj plik ratunkowy',
    reading: 'Czytanie pliku…',
    faults: {
      noRescue:
        'To nie jest plik ratunkowy. Wybierz plik zapisany przez tę aplikację; jego nazwa kończy się na „.pleinair”.',
      cut: 'Brakuje końca tego pliku. Może nie skopiowano go w całości: skopiuj go jeszcze raz.',
      altered: 'Ten plik nie jest taki, jak go zapisano. Zmienił go inny program: weź pierwszą kopię.',
      newer:
        'Ten plik pochodzi z nowszej wersji aplikacji. Zaktualizuj aplikację w tym telefonie i wczytaj go ponownie.',
    },
    faultHelp: 'Niczego nie zmieniono, ani tutaj, ani w pliku.',
    made: (when) => `Kiedy zapisano: ${when}`,
    changes: (n) => count(n, { one: '1 zmiana', few: `${n} zmiany`, many: `${n} zmian` }),
    files: (n) =>
      count(n, { one: '1 zdjęcie lub nagranie', few: `${n} zdjęcia lub nagrania`, many: `${n} zdjęć lub nagrań` }),
    emptyTitle: 'W tym pliku nie ma nic niewysłanego',
    yours: 'Twój plik',
    yoursHelp:
      'Jego zawartość trafi do wysłania z tego telefonu. Wczytana lub wysłana dwa razy, zostanie wykonana raz.',
    loadIt: 'Wczytaj do tego telefonu',
    ofOther: (name) => `Autor pliku: ${name}`,
    ofUnknown: 'Plik kogoś, kogo to miasto nie zna',
    otherWays:
      'Nie można go wczytać pod Twoim nazwiskiem. Albo autor zaloguje się w tym telefonie i go wczyta, albo administrator przekaże go w jego imieniu.',
    ofOtherCity: 'Ten plik jest z innego miasta. Można go użyć tylko tam.',
    handIn: (name) => `Przekaż w imieniu: ${name}`,
    handInHelp:
      'Zawartość dotrze do serwera w imieniu autora, z adnotacją, że to Ty ją przynosisz. Potrzebne jest połączenie.',
    loading: (done, all) => `Zdjęcia i nagrania: ${done} z ${all}`,
    handing: (done, all) => `Zmiany: ${done} z ${all}`,
    loaded: 'Plik wczytano',
    loadedChanges: (n) => `Zmiany do wysłania z tego telefonu: ${n}.`,
    loadedFiles: (n) => `Zdjęcia i nagrania w tym telefonie: ${n}.`,
    known: (n) => `Zmiany, które już tu były lub zostały stąd wysłane: ${n}.`,
    damaged: (n) => `Uszkodzone zdjęcia i nagrania, pominięte: ${n}.`,
    unreadable: (n) => `Zmiany, których nie da się odczytać: ${n}. Zostają w pliku. Pokaż go administratorowi.`,
    handedIn: 'Plik przekazano',
    handedPartly: 'Udało się przekazać tylko część pliku',
    handedPartlyHelp: 'Przekaż później ten sam plik: to, co dotarło, nie zostanie wykonane dwa razy.',
    taken: (n) => `Zmiany, które są na serwerze: ${n}.`,
    there: (n) => `Były tam już wcześniej: ${n}.`,
    reviewed: (n) => `Czekają na decyzję koordynatora: ${n}.`,
    parked: (n) => `Czekają, bo opierają się na czymś, czego nie przyjęto: ${n}.`,
    refused: (n) => `Odrzucone: ${n}.`,
    filesSent: (n) => `Zdjęcia i nagrania, które są na serwerze: ${n}.`,
    filesRefused: (n) => `Zdjęcia i nagrania odrzucone przez serwer: ${n}.`,
    filesLeft: (n) => `Zdjęcia i nagrania, które nie dotarły: ${n}.`,
    toOutbox: 'Zobacz, co jest do wysłania',
    notMade: 'Nie udało się utworzyć pliku. Nic nie zginęło; spróbuj ponownie.',
    notLoaded:
      'Nie udało się wczytać pliku: może nie ma już miejsca. Nic z niego tu nie trafiło; zwolnij miejsce i spróbuj ponownie.',
    another: 'Wybierz inny plik',
  },

  cleared: {
    title: 'Przeglądarka wyczyściła pamięć tego telefonu',
    kicker: 'Warto wiedzieć',
    text: 'Ktoś był tu już zalogowany. Teraz pamięć aplikacji jest pusta. Nikt w mieście tego nie zrobił: przeglądarki czyszczą strony, żeby zrobić miejsce, albo gdy ktoś usuwa dane przeglądania.',
    back: 'To, co zostało wysłane, jest na serwerze i wróci samo.',
    lost: (n, when) =>
      count(n, {
        one: `Ostatnim razem (${when}) 1 rzecz nie była jeszcze wysłana. Przepadła, chyba że wysłała się później.`,
        few: `Ostatnim razem (${when}) ${n} rzeczy nie były jeszcze wysłane. Przepadły, chyba że wysłały się później.`,
        many: `Ostatnim razem (${when}) ${n} rzeczy nie było jeszcze wysłanych. Przepadły, chyba że wysłały się później.`,
      }),
    lostNone: (when) => `Ostatnim razem (${when}) wszystko, co zapisano, było wysłane. Przepadły tylko szkice.`,
    lostUnknown: 'To, co nie było wysłane, przepadło. Ile tego było, ten telefon już nie wie.',
    lostRescue: 'Jeśli masz plik ratunkowy, wczytaj go w: Więcej, Ten telefon.',
    prevent: 'Żeby to się nie powtórzyło',
    preventHome: 'Dodaj aplikację do ekranu głównego: przeglądarki zachowują to, co zainstalowane.',
    preventAsk: 'W: Więcej, Ten telefon, poproś przeglądarkę o zachowanie pracy.',
    preventSend: 'Wyślij pracę, zanim odłożysz telefon na tygodnie.',
    goOn: (name) => `Dalej jako ${name}`,
    signIn: 'Zaloguj się',
    read: 'Rozumiem',
  },
};
