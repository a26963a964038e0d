import type { SlipWords } from '../en/slip.ts';

/** What a slip and a letter say to whoever spoke. */
export const slip: SlipWords = {
  title: (reference) => `Votre demande ${reference}`,
  about: (service, district) => [service, district].filter(Boolean).join(', '),
  expect: 'Voyez ici ce qu’elle devient. Aucun compte n’est nécessaire.',
  type: (address) => `Scannez le carré, ou allez sur ${address} et tapez le code.`,
  code: 'Code',
  promised: (day) => `Nous l’avons promis pour le ${day}.`,
  notSolved: 'Pas réglé ? Dites-le sur cette page.',
  hello: (name) => `Bonjour ${name},`,
  told: (day) => `Le ${day}, vous avez dit quelque chose à l’un de nous. Voici ce que c’est devenu.`,
  statuses: {
    open: 'Ce n’est pas oublié. Nous l’avons reçue, et personne n’a encore commencé.',
    taken: 'Ce n’est pas oublié. Quelqu’un s’en occupe.',
    planned: 'Ce n’est pas oublié. On sait quand ce sera fait.',
    waiting: 'Ce n’est pas oublié. Nous attendons quelqu’un ou quelque chose.',
    done: 'C’est fait.',
    declined: 'Cela ne se fera pas.',
  },
  answer: 'Notre réponse :',
  asked: 'Pour continuer, nous avons besoin de savoir ceci :',
  tellUs: 'Dites-le à l’un de nous, ou appelez-nous.',
  more: (address) =>
    `Toute l’histoire est sur ${address}, avec le code ci-dessous. Si ce n’est pas réglé, dites-le là ou à l’un de nous dans la rue.`,
  regards: 'Cordialement,',
};
