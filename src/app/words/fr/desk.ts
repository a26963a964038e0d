import type { DeskWords } from '../en/desk.ts';
import { plurals } from '../plural.ts';

const count = plurals('fr');

export const desk: DeskWords = {
  replies: {
    title: 'Réponses prêtes',
    put: 'Partir d’une réponse prête',
    language: 'Dans quelle langue',
    all: (n) => `Afficher les ${n}`,
    readByPerson: 'La personne lira ceci',
    none: 'Pas encore de réponse prête',
    noneHelp: 'Ce que vous écrivez sans cesse, écrivez-le une fois : chaque équipe l’aura, sur chaque téléphone.',
    add: 'Nouvelle réponse prête',
    chooseOne: 'Choisissez une réponse prête pour la modifier.',
    onlyOffice: 'Ce sont les administrateurs et les coordinateurs qui rédigent les réponses prêtes.',
    notYours: 'Celle-ci est pour un autre service, ou pour tous. Qui veille sur toute la ville la modifie.',
    gone: 'Cette réponse prête n’existe plus.',
    name: 'Son nom',
    nameHint: 'Court : il figure sur un bouton.',
    text: 'La réponse',
    blanks: 'Se remplit tout seul',
    blank: {
      reference: 'la référence',
      service: 'le sujet',
      department: 'le service',
      date: 'le jour de la réponse',
    },
    inLanguage: (what, language) => `${what} (${language})`,
    when: 'Quand elle est proposée',
    anyService: 'Pour tous les sujets',
    anyStatus: 'Dans tous les états',
    anyDepartment: 'Dans tous les services',
    saved: 'Enregistrée. Les téléphones la recevront au prochain échange.',
    removed: 'Retirée. Les téléphones l’apprendront au prochain échange.',
    keepsDraft: 'Ce que vous avez tapé reste sur cet appareil jusqu’à l’enregistrement.',
    yourDraft: 'Votre brouillon, pas encore enregistré',
    tooMany: 'Il y a autant de réponses prêtes qu’un téléphone peut en contenir. Retirez-en d’abord une.',
    remove: 'La retirer',
  },

  preview: {
    title: 'Ce que la personne lira',
    nothing: 'Vous le voyez ici pendant que vous écrivez.',
    photos: (n) =>
      count(n, { one: '1 photo est sur la page de la demande', other: `${n} photos sont sur la page de la demande` }),
  },

  photos: {
    section: 'Ajouter des photos',
    title: 'Pour la personne qui a demandé',
    help: 'Elle voit ces photos, et aucune autre. Ne montrez ni visage ni plaque.',
    add: 'Photo pour la personne',
  },

  turns: {
    label: 'D’une demande à l’autre',
    previous: 'Précédente',
    next: 'Suivante',
    place: (at: string, all: string) => `${at} sur ${all}`,
  },

  near: {
    title: 'Pendant que vous êtes là',
    same: 'Le même sujet',
    other: 'Autre chose',
    none: 'Rien d’autre n’est ouvert tout près, d’après ce téléphone.',
    here: 'ici même',
    within: (distance) => `Ouvertes à moins de ${distance}, à vol d’oiseau`,
    choose: (what) => `Choisir : ${what}`,
    inList: (n) => count(n, { one: 'En emporter 1 dans la liste', other: `En emporter ${n} dans la liste` }),
    inListHelp: 'Là, vous pouvez agir sur toutes à la fois.',
  },

  person: {
    title: 'Avant, avec cette personne',
    help: 'D’après ce téléphone.',
    more: (n) => `Afficher les ${n}`,
  },

  who: {
    label: 'Qui s’en occupe',
    all: 'N’importe qui',
    team: 'Mon équipe',
    nobody: 'Personne pour l’instant',
    me: (name) => `${name} (moi)`,
  },

  sheet: {
    title: 'Feuille à imprimer',
    print: 'Imprimer, ou enregistrer en PDF',
    one: (reference) => `Demande ${reference}`,
    many: (n, said) => count(n, { one: '1 demande', other: `${said} demandes` }),
    first: (n, all) => `Les ${n} premières sur ${all}. Filtrez la liste pour imprimer les autres.`,
    none: 'Il n’y a rien à imprimer',
    noneHelp: 'Choisissez des demandes dans la liste, ou effacez les filtres.',
    toList: 'Vers la liste',
    notes: 'Notes',
    where: 'Où',
    answer: 'Ce qui a été dit à la personne',
    happened: 'Ce qui s’est passé',
    printed: (when) => `Imprimé : ${when}`,
    secret: 'Pour les collègues seulement. À garder à l’abri, et à détruire ensuite.',
  },

  keys: [
    ['A', 'répondre'],
    ['R', 'remarque pour les collègues'],
    ['N', 'ce qui est tout près'],
    ['H', 'avant, avec cette personne'],
    ['F', 'filtrer'],
    ['P', 'feuille à imprimer ; Ctrl P aussi'],
  ],
};
