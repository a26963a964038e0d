import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('fr');

export const more: Pick<Words, 'more' | 'account' | 'sync' | 'storage' | 'sessions' | 'people' | 'about' | 'outbox'> = {
  more: {
    title: 'Plus',
    parts: 'Rubriques',
    phone: 'Ce téléphone',
    replies: 'Réponses prêtes',
    repliesHelp: 'De quoi commencer une réponse, pour chaque service',
    needsSignal: 'Il faut du réseau pour cela, et il n’y en a pas. Tout le reste continue sans.',
    failed: 'Le serveur n’a pas répondu comme il faut. Réessayez dans un instant.',
    notYet: 'Cette partie de l’application n’est pas encore sur ce téléphone.',
    notYetHelp: 'Elle vient d’elle-même avec une connexion.',
  },

  account: {
    title: 'Compte',
    login: 'Identifiant',
    roles: 'Ce que vous faites',
    districts: 'Vos quartiers',
    allDistricts: 'Tous les quartiers',
    departments: 'Vos services',
    allDepartments: 'Tous les services',
    signOut: 'Se déconnecter',
    signOutUnsent: (n) =>
      count(n, {
        one: `${n} élément n’est pas envoyé. Il reste sur ce téléphone et partira à votre prochaine connexion.`,
        other: `${n} éléments ne sont pas envoyés. Ils restent sur ce téléphone et partiront à votre prochaine connexion.`,
      }),
    signOutBegun: (n) =>
      count(n, {
        one: `${n} brouillon reste sur ce téléphone pour vous.`,
        other: `${n} brouillons restent sur ce téléphone pour vous.`,
      }),
    signOutStops: (n) =>
      count(n, {
        one: `${n} arrêt de votre tournée reste sur ce téléphone pour vous.`,
        other: `${n} arrêts de votre tournée restent sur ce téléphone pour vous.`,
      }),
    signOutShared: (n) =>
      count(n, {
        one: `${n} partage d’une autre application n’a pas été pris. Il est supprimé.`,
        other: `${n} partages d’autres applications n’ont pas été pris. Ils sont supprimés.`,
      }),
    signOutClean: 'Tout a été reçu. La copie sur ce téléphone disparaît et revient à votre prochaine connexion.',
    signInAgain: 'Pour vous reconnecter, il faut du réseau.',
  },

  sync: {
    title: 'Envoi et réception',
    now: 'Envoyer maintenant',
    last: (when) => `Dernière réception : ${when}`,
    tried: (when) => `Dernier essai : ${when}`,
    never: 'Encore rien de reçu',
    waiting: (n) => count(n, { one: `${n} changement à envoyer`, other: `${n} changements à envoyer` }),
    firstTime: 'Vos quartiers se chargent. Vous pouvez commencer tout de suite.',
    noSignal: 'Pas de réseau. La suite se fera toute seule.',
    forbidden: 'Le serveur n’accepte pas ce compte. Demandez à votre administrateur.',
    oldApp: 'Cette application est trop ancienne pour le serveur. Fermez toutes ses fenêtres et rouvrez-la.',
    busy: 'Le serveur est très occupé. L’application réessaie toute seule dans un instant.',
    failing: 'Le serveur a un problème. L’application réessaie toute seule.',
    strange:
      'Autre chose a répondu à la place de votre serveur, peut-être la page de connexion de ce Wi-Fi. L’application continue d’essayer toute seule.',
    clockRight: 'L’horloge de ce téléphone est à l’heure.',
    waitedLong: (n, when) =>
      count(n, { one: `${n} chose attend depuis ${when}`, other: `${n} choses attendent depuis ${when}` }),
    lastTries: (why) => `Résultat des derniers essais : ${why}`,
    nothingTaken: 'Il y a du réseau, et pourtant le serveur n’en a rien accepté.',
    waitedHelp: 'Rien n’est perdu. Si cela continue, créez un fichier de secours et montrez-le à votre administrateur.',
  },

  storage: {
    title: 'Place sur ce téléphone',
    used: (used, free) => `${used} utilisés, ${free} libres`,
    unknown: 'Ce navigateur ne dit pas combien de place il reste.',
    kept: 'Le navigateur a promis de garder le travail.',
    notKept: 'Le navigateur peut effacer le travail non envoyé si la place manque.',
    ask: 'Lui demander de le garder',
    notPromised: 'Il n’a pas encore promis. Beaucoup le font quand l’application est sur l’écran d’accueil.',
    low: 'Il reste peu de place. Envoyez bientôt votre travail et libérez de la place.',
    full: 'Il n’y a plus de place. Ce que vous avez écrit est encore à l’écran : libérez de la place et enregistrez à nouveau.',
    failed:
      'L’enregistrement n’a pas réussi. Ce que vous avez écrit est encore à l’écran, et gardé comme brouillon : réessayez.',
    rescue: 'Créer un fichier de secours',
    rescueHelp: 'Un seul fichier avec tout ce qui n’est pas envoyé, à mettre à l’abri. Le travail reste aussi ici.',
    rescued: 'Le fichier de secours est remis au navigateur pour être enregistré.',
    lowNotKept: 'Le navigateur n’a pas promis de garder le travail : il peut l’effacer si la place manque.',
  },

  sessions: {
    title: 'Appareils connectés',
    help: 'Là où vous êtes connecté',
    thisOne: 'Cet appareil',
    otherOne: 'Un autre appareil',
    lastSeen: (when) => `Vu pour la dernière fois : ${when}`,
    since: (when) => `Connecté : ${when}`,
    end: 'Déconnecter',
    endHelp: 'Un appareil déconnecté n’envoie et ne reçoit plus rien jusqu’à ce que quelqu’un s’y reconnecte.',
    ended: 'L’appareil est déconnecté',
  },

  people: {
    title: 'Personnes',
    search: 'Rechercher une personne',
    found: (n, said) => count(n, { one: `${said} personne`, other: `${said} personnes` }),
    noneFound: 'Personne ne correspond',
    districts: 'Quartiers',
    departments: 'Services',
    noDepartments: 'Aucun',
    canSignIn: 'A un mot de passe',
    cannotSignIn: 'Pas encore de mot de passe',
    devices: (n) =>
      n === 0
        ? 'Connectée nulle part'
        : count(n, { one: `Connectée sur ${n} appareil`, other: `Connectée sur ${n} appareils` }),
    invite: 'Créer un lien à usage unique',
    inviteHelp: 'Avec ce lien, la personne choisit un mot de passe. Il sert une fois. Ne le donnez qu’à elle.',
    link: (name) => `Lien pour ${name}`,
    holdsUntil: (when) => `Valable jusqu’au ${when}`,
    signOut: 'Déconnecter partout',
    signedOut: (n) =>
      n === 0
        ? 'N’était connectée nulle part'
        : count(n, { one: `Déconnectée de ${n} appareil`, other: `Déconnectée de ${n} appareils` }),
    stopped: 'Compte fermé',
    fromFiles: 'Les personnes s’ajoutent et se modifient dans les fichiers de la ville, sur le serveur.',
    onlyAdministrators: 'Seuls les administrateurs voient ceci.',
  },

  about: {
    title: 'À propos',
    what: 'Plein Air est fait pour les agents de terrain : ce que les gens disent dans la rue arrive au bon service, et ils apprennent ce qui en a été fait.',
    version: (version) => `Version ${version}`,
    licence: 'Logiciel libre, EUPL 1.2',
    privacy: 'Vie privée',
    privacyText:
      'L’application ne parle qu’au serveur de votre ville. Les coordonnées sont gardées avec l’accord des personnes, tant qu’il dure.',
    keyboard: 'Au clavier',
    keys: {
      tab: 'Tab passe à l’élément suivant, Maj et Tab au précédent.',
      enter: 'Entrée ouvre un lien ou actionne un bouton ; Espace choisit.',
      arrows: 'Les flèches choisissent parmi plusieurs mots dont un seul vaut.',
      escape: 'Échap ferme un panneau. Ce que vous avez écrit reste.',
    },
  },

  outbox: {
    title: 'À envoyer',
    toSend: 'En attente d’envoi',
    refused: 'Refusés',
    refusedHelp: 'Le serveur n’a pas pu les accepter tels quels. Ils restent ici jusqu’à votre décision.',
    waits: 'Attend d’être envoyé',
    made: (when) => `Fait : ${when}`,
    why: 'Pourquoi',
    see: 'Voir la fiche',
    mend: 'Corriger',
    mended: 'Renvoyer une fois corrigé',
    again: 'Renvoyer',
    export: 'Enregistrer dans un fichier',
    exported: 'Le fichier est remis au navigateur pour être enregistré.',
    throwAway: 'Jeter',
    thrownAway: (what) => `Jeté : ${what}`,
    waitsFor: 'Attend qu’un refus soit réglé',
    emptyTitle: 'Tout est envoyé',
    emptyText: 'Tout ce que vous avez noté a été reçu.',
    conflict: 'Quelqu’un d’autre l’a modifié entre-temps',
    theirs: 'Ce qui est écrit maintenant',
    yours: 'Ce que vous avez écrit',
    nothing: 'Rien',
    keepTheirs: 'Garder le leur',
    keepYours: 'Mettre le mien',
    toSettle: 'À régler',
    toSettleTitle: 'À régler',
    settleHelp: 'Quelqu’un d’autre a modifié la même chose entre-temps. Rien n’est perdu : dites ce qui reste.',
    settle: 'Régler ainsi',
    which: (field) => `${field} : lequel reste ?`,
    theirsStands: 'Le leur',
    yoursStands: 'Le mien',
    bothStand: 'Les deux',
    keepBoth: 'Garder les deux',
    chooseEach: 'Choisissez pour chacun lequel reste.',
    gone: 'Quelqu’un d’autre a supprimé cette fiche entre-temps',
    goneHelp: 'Ce que vous avez écrit n’est plus qu’ici. Enregistrez-le dans un fichier, ou jetez-le.',
    parkedNewer: 'Attend : ce téléphone est plus récent que le serveur',
    parked: 'Attend un envoi précédent',
  },
};
