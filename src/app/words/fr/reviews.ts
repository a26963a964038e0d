import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('fr');

/** Le travail transmis, les fichiers de secours, une mémoire effacée. */
export const reviews: Pick<Words, 'reviews' | 'handedOver' | 'rescue' | 'cleared'> = {
  reviews: {
    title: 'Travail transmis',
    help: 'Arrivé quand son auteur ne pouvait plus le faire',
    open: (n) => `${n} à décider`,
    onToday: (n) => count(n, { one: 'Un travail vous a été transmis', other: `${n} travaux vous ont été transmis` }),
    onTodayText:
      'Quand c’est arrivé, l’auteur s’occupait déjà d’une autre partie de la ville. Il faut dire ce qu’on en fait.',
    none: 'Rien à décider',
    emptyTitle: 'Aucun travail transmis',
    emptyText: 'Un travail arrive ici quand son auteur a changé de partie de la ville avant de l’envoyer.',
    decided: 'Décidés',
    one: 'Travail transmis',
    chooseOne: 'Choisissez-en un dans la liste.',
    toDecide: 'À décider',
    someone: 'Quelqu’un qui n’est plus là',
    who: 'Fait par',
    made: 'Fait',
    arrived: 'Arrivé au serveur',
    wanted: 'Ce que la personne voulait',
    from: 'Ce qu’elle voyait',
    to: 'Ce qu’elle veut',
    now: 'Ce qui est écrit maintenant',
    record: 'De quoi il s’agit',
    seeRecord: 'Voir la fiche',
    isNew: 'C’était quelque chose de nouveau.',
    notHere: 'Ce téléphone n’en a pas la fiche.',
    decide: 'Ce qu’on en fait',
    decideHelp: 'Accepté, c’est fait comme son auteur le voulait. Laissé, rien ne change.',
    words: 'Pourquoi',
    wordsHint: 'Pour qui le lira plus tard',
    take: 'Accepter',
    leave: 'Laisser',
    taken: 'Accepté',
    left: 'Laissé tel quel',
    takenBy: (name, when) => `Accepté par ${name}, ${when}`,
    leftBy: (name, when) => `Laissé par ${name}, ${when}`,
    tooLate: 'La décision est partie, on ne peut plus la reprendre.',
    refused: 'Le serveur n’a pas accepté cette décision.',
    notYours: 'C’est à quelqu’un d’autre de décider.',
    changedHere:
      'Depuis, quelqu’un d’autre l’a modifié. On ne peut plus l’accepter tel quel : modifiez la fiche vous-même s’il le faut, et laissez ceci.',
  },

  handedOver: {
    title: (n) => count(n, { one: `${n} changement a été transmis`, other: `${n} changements ont été transmis` }),
    text: 'Il s’agissait d’une partie de la ville qui n’est plus la vôtre. Rien n’est perdu : c’est arrivé au serveur, et qui s’occupe maintenant de cette partie décide de la suite.',
    read: 'J’ai lu',
  },

  rescue: {
    title: 'Fichier de secours',
    help: 'Un seul fichier avec tout ce qui n’est pas envoyé, photos comprises : à mettre à l’abri, ou pour continuer sur un autre téléphone.',
    load: 'Charger un fichier de secours',
    reading: 'Lecture du fichier…',
    faults: {
      noRescue:
        'Ce n’est pas un fichier de secours. Choisissez celui que l’application a enregistré ; son nom finit par « .pleinair ».',
      cut: 'Il manque la fin de ce fichier. Il n’a peut-être pas été copié en entier : copiez-le à nouveau.',
      altered:
        'Ce fichier n’est plus comme il a été enregistré. Un autre programme l’a changé : prenez la première copie.',
      newer:
        'Ce fichier vient d’une version plus récente de l’application. Mettez l’application à jour sur ce téléphone, puis chargez-le à nouveau.',
    },
    faultHelp: 'Rien n’a changé, ni ici ni dans le fichier.',
    made: (when) => `Enregistré : ${when}`,
    changes: (n) => count(n, { one: `${n} changement`, other: `${n} changements` }),
    files: (n) => count(n, { one: `${n} photo ou enregistrement`, other: `${n} photos ou enregistrements` }),
    emptyTitle: 'Ce fichier ne contient rien à envoyer',
    yours: 'Un fichier à vous',
    yoursHelp:
      'Son contenu rejoint ce que ce téléphone doit envoyer. Chargé ou envoyé deux fois, il n’est fait qu’une fois.',
    loadIt: 'Le charger dans ce téléphone',
    ofOther: (name) => `Un fichier de ${name}`,
    ofUnknown: 'Un fichier de quelqu’un que cette ville ne connaît pas',
    otherWays:
      'Il ne se charge pas sous votre nom. Soit cette personne se connecte sur ce téléphone et le charge, soit un administrateur le remet pour elle.',
    ofOtherCity: 'Ce fichier est d’une autre ville. Il ne sert que là-bas.',
    handIn: (name) => `Le remettre pour ${name}`,
    handInHelp:
      'Son contenu arrive au serveur au nom de cette personne, et il est noté que vous l’avez apporté. Il faut du réseau.',
    loading: (done, all) => `Photos et enregistrements : ${done} sur ${all}`,
    handing: (done, all) => `Changements : ${done} sur ${all}`,
    loaded: 'Le fichier est chargé',
    loadedChanges: (n) =>
      count(n, { one: `${n} changement est à envoyer d’ici.`, other: `${n} changements sont à envoyer d’ici.` }),
    loadedFiles: (n) =>
      count(n, {
        one: `${n} photo ou enregistrement est sur ce téléphone.`,
        other: `${n} photos ou enregistrements sont sur ce téléphone.`,
      }),
    known: (n) =>
      count(n, {
        one: `${n} changement était déjà ici, ou déjà envoyé d’ici.`,
        other: `${n} changements étaient déjà ici, ou déjà envoyés d’ici.`,
      }),
    damaged: (n) =>
      count(n, {
        one: `${n} photo ou enregistrement est abîmé et laissé de côté.`,
        other: `${n} photos ou enregistrements sont abîmés et laissés de côté.`,
      }),
    unreadable: (n) =>
      count(n, {
        one: `${n} changement est illisible et reste dans le fichier. Montrez-le à votre administrateur.`,
        other: `${n} changements sont illisibles et restent dans le fichier. Montrez-les à votre administrateur.`,
      }),
    handedIn: 'Le fichier est remis',
    handedPartly: 'Une partie seulement du fichier a pu être remise',
    handedPartlyHelp: 'Remettez le même fichier plus tard : ce qui est arrivé ne sera pas fait deux fois.',
    taken: (n) => count(n, { one: `${n} changement est au serveur.`, other: `${n} changements sont au serveur.` }),
    there: (n) => count(n, { one: `${n} y était déjà.`, other: `${n} y étaient déjà.` }),
    reviewed: (n) =>
      count(n, {
        one: `${n} attend la décision d’un coordinateur.`,
        other: `${n} attendent la décision d’un coordinateur.`,
      }),
    parked: (n) =>
      count(n, {
        one: `${n} attend : il suit un autre qui n’a pas été accepté.`,
        other: `${n} attendent : ils en suivent un autre qui n’a pas été accepté.`,
      }),
    refused: (n) => count(n, { one: `${n} a été refusé :`, other: `${n} ont été refusés :` }),
    filesSent: (n) =>
      count(n, {
        one: `${n} photo ou enregistrement est au serveur.`,
        other: `${n} photos ou enregistrements sont au serveur.`,
      }),
    filesRefused: (n) =>
      count(n, {
        one: `${n} photo ou enregistrement a été refusé par le serveur.`,
        other: `${n} photos ou enregistrements ont été refusés par le serveur.`,
      }),
    filesLeft: (n) =>
      count(n, {
        one: `${n} photo ou enregistrement n’est pas passé.`,
        other: `${n} photos ou enregistrements ne sont pas passés.`,
      }),
    toOutbox: 'Voir ce qui est à envoyer',
    notMade: 'Le fichier n’a pas pu être créé. Rien n’est perdu ; réessayez.',
    notLoaded:
      'Le fichier n’a pas pu être chargé : il n’y a peut-être plus de place. Rien n’en est ici ; libérez de la place et réessayez.',
    another: 'Choisir un autre fichier',
  },

  cleared: {
    title: 'Le navigateur a effacé la mémoire de ce téléphone',
    kicker: 'À savoir',
    text: 'Ce téléphone vous connaissait déjà. Maintenant la mémoire de l’application est vide. Personne à la ville ne l’a fait : un navigateur efface des sites pour faire de la place, ou quand on efface les données de navigation.',
    back: 'Ce que vous aviez envoyé est au serveur, et revient tout seul.',
    lost: (n, when) =>
      count(n, {
        one: `Au dernier passage (${when}), ${n} chose n’était pas encore envoyée. Elle est perdue, sauf si elle est partie depuis.`,
        other: `Au dernier passage (${when}), ${n} choses n’étaient pas encore envoyées. Elles sont perdues, sauf si elles sont parties depuis.`,
      }),
    lostNone: (when) =>
      `Au dernier passage (${when}), tout ce que vous aviez enregistré était envoyé. Seuls les brouillons sont perdus.`,
    lostUnknown: 'Ce qui n’était pas envoyé est perdu. Combien c’était, ce téléphone ne peut plus le dire.',
    lostRescue: 'Si vous aviez créé un fichier de secours, chargez-le dans Plus, Ce téléphone.',
    prevent: 'Pour que cela n’arrive plus',
    preventHome: 'Mettez l’application sur l’écran d’accueil : les navigateurs gardent ce qui est installé.',
    preventAsk: 'Dans Plus, Ce téléphone, demandez au navigateur de garder le travail.',
    preventSend: 'Envoyez votre travail avant de laisser le téléphone des semaines.',
    goOn: (name) => `Continuer : ${name}`,
    signIn: 'Se connecter',
    read: 'J’ai lu',
  },
};
