import type { FileWords } from '../en/files.ts';
import { plurals } from '../plural.ts';

const count = plurals('fr');

export const files: FileWords = {
  outgoing: {
    help: 'Les contacts affichés dans la liste. Qui a le fichier a leurs coordonnées : gardez-le en lieu sûr et effacez-le dès qu’il ne sert plus.',
    vcard4: 'Fiches (vCard 4)',
    vcard3: 'Fiches pour logiciels plus anciens (vCard 3)',
    table: 'Tableau (CSV)',
    file: 'contacts',
    saved: (n, said) =>
      count(n, { one: `${said} contact est dans le fichier.`, other: `${said} contacts sont dans le fichier.` }),
    byName: (n, said) =>
      count(n, {
        one: `Pour ${said} contact, l’accord est terminé : seul le nom y est.`,
        other: `Pour ${said} contacts, l’accord est terminé : seuls les noms y sont.`,
      }),
  },

  intake: {
    title: 'Contacts d’un fichier',
    help: 'Des fiches (vCard 3 ou 4, en .vcf) ou un tableau avec une ligne de titres (.csv). Vous voyez d’abord tout ; rien n’est repris avant que vous le disiez.',
    choose: 'Choisir un fichier',
    reading: 'Lecture du fichier',
    tooLarge: 'Ce fichier est trop grand pour être un fichier de contacts. Rien n’a été lu.',
    letters: 'Des lettres semblent fausses ?',
    encodings: {
      'utf-8': 'Lettres habituelles',
      'windows-1252': 'Ancien fichier, Europe de l’Ouest',
      'windows-1250': 'Ancien fichier, Europe centrale',
    },
    found: (n, said) => count(n, { one: `${said} contact a pu être lu`, other: `${said} contacts ont pu être lus` }),
    unread: (n, said) =>
      count(n, { one: `${said} endroit n’a pas pu être lu`, other: `${said} endroits n’ont pas pu être lus` }),
    line: (n) => `Ligne ${n}`,
    reasons: {
      noColon: 'Cette ligne n’appartient à aucune fiche.',
      outside: 'Cette ligne est en dehors de toute fiche.',
      notEnded: 'Cette fiche n’a pas de fin. Ce qui y était est repris.',
      oldVersion: 'Une ancienne fiche (vCard 2.1) aux lettres codées. Enregistrez-la en vCard 3 ou 4 et réessayez.',
      noName: 'Il n’y a pas de nom.',
      tooLong: 'Un texte y est trop long pour un contact.',
      openQuote: 'Ses guillemets ne vont pas ensemble.',
      tooManyCells: 'Elle a plus de cases que de titres.',
      noColumns:
        'La première ligne ne dit pas quelle colonne est le nom. Nommez les colonnes, par exemple : nom, téléphone, e-mail.',
      empty: 'Il n’y a rien dans ce fichier.',
    },
    twice: 'Deux fois dans ce fichier',
    leftOut: (what) => `Laissé de côté : ${what}`,
    everyone: 'Choisir tout',
    fresh: 'Choisir les nouveaux',
    noOne: 'Ne choisir personne',
    agreed: 'Ces personnes ont-elles donné leur accord ?',
    agreedHelp:
      'Téléphone, e-mail, adresse et ce qui s’ajoute à la note ne sont repris pour une personne que si c’est le cas. Les organisations sont reprises entières.',
    agreement: { no: 'Non, ou pas certain', yes: 'Oui, toutes' },
    namesOnly: 'Pour les personnes, seuls les noms et les notes seront repris.',
    take: (n, said) => count(n, { one: `Reprendre ${said} contact`, other: `Reprendre ${said} contacts` }),
    taking: (done, all) => `${done} sur ${all} repris`,
    takingBack: 'Retrait en cours',
    here: (n, all) => `${n} sur ${all} sont sur ce téléphone.`,
    faults: {
      opening: 'Ce qui était gardé d’un fichier n’a pas pu être lu',
      reading: 'Le fichier n’a pas pu être lu',
      taking: 'La reprise s’est arrêtée en chemin',
      takingBack: 'Le retrait s’est arrêté en chemin',
      finishing: 'Le fichier n’a pas pu être retiré',
    },
    faultsHelp: {
      opening: 'Rien n’a été jeté. Réessayez.',
      reading: 'Il a peut-être été déplacé ou modifié. Choisissez-le de nouveau.',
      taking:
        'Il manque peut-être de la place sur ce téléphone. Faites de la place et réessayez : personne n’est repris deux fois.',
      takingBack: 'Réessayez : le retrait continue avec ceux qui restent.',
      finishing: 'Il est toujours gardé sur ce téléphone. Réessayez.',
    },
    taken: (n, said) => count(n, { one: `${said} contact a été repris`, other: `${said} contacts ont été repris` }),
    notTaken: (name) => `Non repris : ${name}`,
    goBack: (n, said) =>
      count(n, { one: `Revenir au contact non repris`, other: `Revenir aux ${said} contacts non repris` }),
    takenBack: 'Ils ont été retirés',
    stayed: (n, said) =>
      count(n, {
        one: `${said} contact reste : il n’a pas pu être retiré, ou a été modifié ou rencontré depuis.`,
        other: `${said} contacts restent : ils n’ont pas pu être retirés, ou ont été modifiés ou rencontrés depuis.`,
      }),
    district: 'Quartier pour tous',
    done: 'Terminé avec ce fichier',
    kept: 'Gardé sur ce téléphone jusqu’à ce que vous ayez terminé.',
    notKept: 'Cela n’a pas pu être gardé sur ce téléphone',
    notKeptHelp: 'Il manque peut-être de la place. Restez ici jusqu’à ce que vous ayez terminé avec le fichier.',
  },
};
