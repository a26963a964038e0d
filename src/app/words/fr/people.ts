import type { PeopleWords } from '../en/people.ts';
import { plurals } from '../plural.ts';

const count = plurals('fr');

export const people: PeopleWords = {
  alike: {
    title: 'Peut-être déjà dans vos contacts',
    because: { name: 'Un nom proche', phone: 'Le même téléphone', email: 'Le même e-mail', address: 'La même adresse' },
  },

  doorstep: {
    title: 'La dernière fois, vous disiez…',
    notMet: 'Pas encore de rencontre',
    asked: 'Et ce qui s’en est suivi',
    nothingYet: 'Rien ne s’en est suivi pour le moment',
    answer: (text) => `Réponse : ${text}`,
    tell: 'À dire : nouveau depuis la dernière rencontre',
    comeBack: (day) => `Promis : revenir le ${day}`,
    earlier: (n) => count(n, { one: `et ${n} demande plus ancienne`, other: `et ${n} demandes plus anciennes` }),
  },

  resting: {
    title: 'Ne pas déranger',
    help: 'Toute personne qui voit ce nom en est avertie. Rien n’est interdit pour autant.',
    start: 'La personne ne veut pas être dérangée',
    reason: 'Pourquoi',
    reasonHint: 'Avec ses mots : travail de nuit, un bébé',
    until: 'Jusqu’à quand',
    untilDay: 'Jusqu’à un jour précis',
    forGood: 'Pour toujours',
    day: 'Jour',
    stop: 'On peut de nouveau la déranger',
    stopped: 'Retiré : on peut de nouveau la déranger',
    over: (day) => `Terminé le ${day}.`,
  },

  asking: {
    readTitle: 'À lire à voix haute',
    readIn: 'Dans la langue de la personne',
    asked: {
      keep: 'garder vos coordonnées',
      answer: 'vous dire ce qu’est devenue votre demande',
      invite: 'vous inviter',
      introduce: 'vous présenter à d’autres',
    },
    readOut: (what, until) =>
      `La ville peut-elle ${what}${until && `, jusqu’au ${until}`} ? Vous pouvez changer d’avis à tout moment.`,
    wasReadOut: 'Voici ce qui a été lu',
    haveRead: 'Je l’ai lu à voix haute',
    sign: 'Signature',
    signHint: 'La personne signe ici avec le doigt.',
    signed: 'La signature y est.',
    signAgain: 'Signer de nouveau',
    signedAs: 'Ou son nom, tapé par la personne elle-même',
    signature: (name) => `Signature de ${name}`,
    typedBy: (name) => `Signé du nom de ${name}`,
  },

  meeting: {
    newNamed: (name) => `Nouveau contact : ${name}`,
    newToHere: 'Nouveau dans vos contacts. Seul le nom est noté : le reste demande son accord.',
    onBehalfOf: 'Au nom de',
    onBehalfOfHint: 'Si la personne parle pour quelqu’un d’autre : un voisin, sa mère',
  },
};
