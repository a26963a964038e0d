import type { FileWords } from '../en/files.ts';
import { plurals } from '../plural.ts';

const count = plurals('pl');

export const files: FileWords = {
  outgoing: {
    help: 'Osoby widoczne teraz na liście. Kto ma plik, ma ich dane: przechowuj go bezpiecznie i usuń, gdy nie będzie potrzebny.',
    vcard4: 'Wizytówki (vCard 4)',
    vcard3: 'Wizytówki dla starszych programów (vCard 3)',
    table: 'Tabela (CSV)',
    file: 'kontakty',
    saved: (n, said) =>
      count(n, {
        one: 'W pliku jest 1 kontakt.',
        few: `W pliku są ${said} kontakty.`,
        many: `W pliku jest ${said} kontaktów.`,
      }),
    byName: (n, said) =>
      count(n, {
        one: 'W przypadku 1 osoby zgoda wygasła: jest tylko nazwisko.',
        few: `W przypadku ${said} osób zgoda wygasła: są tylko nazwiska.`,
        many: `W przypadku ${said} osób zgoda wygasła: są tylko nazwiska.`,
      }),
  },

  intake: {
    title: 'Kontakty z pliku',
    help: 'Wizytówki (vCard 3 lub 4, plik .vcf) albo tabela z wierszem nagłówków (.csv). Najpierw widać wszystko; nic nie zostanie wczytane bez potwierdzenia.',
    choose: 'Wybierz plik',
    reading: 'Czytanie pliku',
    tooLarge: 'Ten plik jest za duży jak na plik z kontaktami. Nic nie przeczytano.',
    letters: 'Litery wyglądają źle?',
    encodings: {
      'utf-8': 'Zwykłe litery',
      'windows-1252': 'Stary plik, Europa Zachodnia',
      'windows-1250': 'Stary plik, Europa Środkowa',
    },
    found: (n, said) =>
      count(n, { one: 'Odczytano 1 kontakt', few: `Odczytano ${said} kontakty`, many: `Odczytano ${said} kontaktów` }),
    unread: (n, said) =>
      count(n, {
        one: 'Nie odczytano 1 miejsca',
        few: `Nie odczytano ${said} miejsc`,
        many: `Nie odczytano ${said} miejsc`,
      }),
    line: (n) => `Wiersz ${n}`,
    reasons: {
      noColon: 'Ten wiersz nie należy do żadnej wizytówki.',
      outside: 'Ten wiersz jest poza wizytówkami.',
      notEnded: 'Ta wizytówka nie ma końca. Wzięto to, co w niej było.',
      oldVersion:
        'Stara wizytówka (vCard 2.1) z zakodowanymi literami. Zapisz ją jako vCard 3 lub 4 i spróbuj ponownie.',
      noName: 'Nie ma imienia ani nazwy.',
      tooLong: 'Jakiś tekst jest za długi jak na kontakt.',
      openQuote: 'Cudzysłowy nie pasują do siebie.',
      tooManyCells: 'Jest więcej komórek niż nagłówków.',
      noColumns:
        'Pierwszy wiersz nie mówi, w której kolumnie jest nazwisko. Nazwij kolumny, na przykład: nazwisko, telefon, e-mail.',
      empty: 'Ten plik jest pusty.',
    },
    twice: 'Dwa razy w tym pliku',
    leftOut: (what) => `Pominięto: ${what}`,
    everyone: 'Wybierz wszystkich',
    fresh: 'Wybierz nowych',
    noOne: 'Nie wybieraj nikogo',
    agreed: 'Czy te osoby się zgodziły?',
    agreedHelp:
      'Telefon, e-mail, adres i dopiski do notatki są wczytywane tylko dla osób, które się zgodziły. Organizacje są wczytywane w całości.',
    agreement: { no: 'Nie, albo nie wiadomo', yes: 'Tak, wszystkie' },
    namesOnly: 'Dla osób wczytane zostaną tylko nazwiska i notatki.',
    take: (n, said) =>
      count(n, { one: 'Wczytaj 1 kontakt', few: `Wczytaj ${said} kontakty`, many: `Wczytaj ${said} kontaktów` }),
    taking: (done, all) => `Wczytano ${done} z ${all}`,
    takingBack: 'Cofanie',
    here: (n, all) => `W tym telefonie: ${n} z ${all}.`,
    faults: {
      opening: 'Nie udało się odczytać tego, co zostało z pliku',
      reading: 'Nie udało się odczytać pliku',
      taking: 'Wczytywanie zatrzymało się w połowie',
      takingBack: 'Cofanie zatrzymało się w połowie',
      finishing: 'Nie udało się odłożyć pliku',
    },
    faultsHelp: {
      opening: 'Nic nie zostało wyrzucone. Spróbuj ponownie.',
      reading: 'Może został przeniesiony lub zmieniony. Wybierz go ponownie.',
      taking:
        'Może w telefonie brakuje miejsca. Zwolnij miejsce i spróbuj ponownie: nikt nie zostanie wczytany dwa razy.',
      takingBack: 'Spróbuj ponownie: cofnięci zostaną ci, którzy zostali.',
      finishing: 'Nadal jest w tym telefonie. Spróbuj ponownie.',
    },
    taken: (n, said) =>
      count(n, { one: 'Wczytano 1 kontakt', few: `Wczytano ${said} kontakty`, many: `Wczytano ${said} kontaktów` }),
    notTaken: (name) => `Nie wczytano: ${name}`,
    goBack: (n, said) =>
      count(n, {
        one: 'Wróć do 1 niewczytanego',
        few: `Wróć do ${said} niewczytanych`,
        many: `Wróć do ${said} niewczytanych`,
      }),
    takenBack: 'Cofnięto',
    stayed: (n, said) =>
      count(n, {
        one: '1 zostaje: nie udało się cofnąć albo po drodze była zmiana lub rozmowa.',
        few: `${said} zostają: nie udało się cofnąć albo po drodze była zmiana lub rozmowa.`,
        many: `${said} zostaje: nie udało się cofnąć albo po drodze była zmiana lub rozmowa.`,
      }),
    district: 'Dzielnica dla wszystkich',
    done: 'Koniec z tym plikiem',
    kept: 'Zostaje na tym telefonie do zakończenia.',
    notKept: 'Nie udało się tego zachować w telefonie',
    notKeptHelp: 'Może brakuje miejsca. Zostań tutaj do zakończenia pracy z plikiem.',
  },
};
