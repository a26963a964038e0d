import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('fr');

/** Telling whoever spoke what came of it. */
export const telling: Pick<Words, 'telling' | 'slip' | 'letter'> = {
  telling: {
    title: 'Réponses à donner',
    help: 'Toutes les personnes qui ont parlé et ne savent pas encore, la plus longue attente d’abord. Personne n’est oublié.',
    whose: 'De qui',
    mine: 'Que j’ai rencontrées',
    all: 'Toutes',
    counted: (n, said) =>
      count(n, {
        one: `${n} demande avec quelqu’un à prévenir ou à interroger`,
        other: `${said} demandes avec quelqu’un à prévenir ou à interroger`,
      }),
    seeAll: 'Voir tout le monde',
    more: 'En montrer plus',
    loading: 'Les demandes de ce téléphone sont encore en cours de lecture.',
    emptyTitle: 'Tout le monde sait',
    emptyText: 'Dès qu’une demande aboutit, la personne qui l’a faite figure ici jusqu’à ce qu’elle le sache.',
    emptyMineTitle: 'Toutes les personnes que vous avez rencontrées savent',
    emptyMineText:
      'Dès que leur demande aboutit, elles figurent ici jusqu’à ce qu’elles le sachent. Celles que des collègues ont rencontrées sont sous « Toutes ».',
    isAnswered: 'Il y a une réponse',
    noWord: 'Sans nouvelles depuis longtemps',
    noWordHelp: 'Dites-lui que ce n’est pas oublié.',
    knows: (officer) => `Rencontrée par ${officer}`,
    getsEmail: 'Reçoit un message, si la ville en envoie',
    done: 'C’est dit :',
    hows: {
      inPerson: 'De vive voix',
      phone: 'Par téléphone',
      visit: 'Lors d’un passage',
      letter: 'Par lettre',
      email: 'Par message',
    },
    call: (phone) => `Appeler ${phone}`,
    writeLetter: 'Écrire une lettre',
    visit: 'Mettre dans ma tournée',
    onRound: 'Dans ma tournée',
    told: (name) => `Noté comme dit : ${name}`,
    byCity: 'la ville',
    toldBy: (how, who, when) => `${how} : ${who}, ${when}`,
    answerIsPublic: 'La réponse figure aussi sur la page de la demande, pour qui en a le code : n’y nommez personne.',
  },

  slip: {
    title: 'Un coupon pour la personne',
    help: 'Montrez-le ou imprimez-le. Avec le code, on voit ce que devient la demande, sans compte.',
    language: 'Sa langue',
    print: 'Imprimer',
    notSent: 'Ce téléphone ne l’a pas encore envoyée. La page existera dès qu’elle sera envoyée.',
    practice: 'C’est un exercice : le code ne mène nulle part.',
    none: 'Il n’y a pas de coupon pour ceci',
    noneText: 'Un coupon accompagne une demande. Il n’y en a pas, ou elle n’est pas sur ce téléphone.',
    qr: 'Code carré qui mène à la page',
  },

  letter: {
    title: 'Une lettre à la personne',
    help: 'Imprimez-la, pliez-la deux fois : l’adresse paraît dans la fenêtre de l’enveloppe.',
    sent: 'Elle est partie',
    window: 'Fenêtre de l’enveloppe',
    left: 'À gauche',
    right: 'À droite',
    none: 'Il n’y a personne à qui écrire',
    noneText: 'Son adresse n’est pas sur ce téléphone, ou la personne n’a pas accepté de recevoir une réponse.',
  },
};
