import type { PracticeWords } from '../en/practice.ts';

/** Trying the app with what is invented, in French. */
export const practice: PracticeWords = {
  practice: {
    title: 'Exercice',
    help: 'Tout essayer avec des personnes inventées. Rien n’est envoyé.',
    what: 'Une ville inventée, avec des personnes inventées. Tout fonctionne comme pour de vrai : rencontres, demandes, contacts, tournée.',
    never: 'Rien de ce que vous y notez ne quitte ce téléphone. Aucun service n’en entend parler.',
    pretends:
      'Ce téléphone joue la ville : il dit qu’il a reçu ce que vous enregistrez, et des collègues qui n’existent pas s’en chargent et répondent.',
    apart: 'Votre vrai travail reste à part, tel qu’il est, et continue d’être envoyé.',
    gone: 'Quand vous quittez l’exercice, tout ce qui y a été fait est jeté.',
    as: 'S’exercer en tant que',
    start: 'Commencer l’exercice',
    building: 'La ville se construit…',
    notBuilt: 'La ville n’a pas pu être construite. Rien de ce qui est à vous n’a changé.',
    notBuiltHelp:
      'Faites un peu de place sur ce téléphone, ou ouvrez l’application une fois avec du réseau, puis réessayez.',
    band: 'Exercice : rien n’est envoyé',
    leave: 'Quitter',
    leavePractice: 'Quitter l’exercice',
    left: 'Vous avez quitté l’exercice. Ce qui y a été fait est jeté.',
    backIn: 'Y retourner',
    on: 'Vous êtes en exercice',
    youAre: (name, role) => `Dans cette ville, vous êtes ${name}, ${role}.`,
    goOn: 'Continuer l’exercice',
    startOver: 'Recommencer',
    startOverHelp: 'La ville redevient comme au début. Ce qui a été fait depuis disparaît.',
    startedOver: 'La ville est comme au début.',
    restTitle: 'Vous étiez en exercice',
    restText:
      'Du temps a passé. Avant de noter quelque chose de vrai, quittez l’exercice : rien de ce qui y est noté n’est jamais envoyé.',
    notHere: 'Pas en exercice',
    notHereHelp: 'Cela concerne votre propre compte et votre téléphone. Quittez l’exercice pour le voir.',
    shareWaits: 'Ce qui a été partagé attend que vous quittiez l’exercice.',
  },
};
