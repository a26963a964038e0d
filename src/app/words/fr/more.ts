import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('fr');

export const more: Pick<
  Words,
  'more' | 'account' | 'settings' | 'sync' | 'storage' | 'sessions' | 'people' | 'about' | 'outbox'
> = {
  more: {
    title: 'Plus',
    account: 'Compte',
    phone: 'Ce téléphone',
    city: 'La ville',
  },

  account: {
    title: 'Compte',
    name: 'Nom',
    roles: 'Ce que vous faites',
    districts: 'Vos quartiers',
    allDistricts: 'Tous les quartiers',
    departments: 'Vos services',
    allDepartments: 'Tous les services',
    signOut: 'Se déconnecter',
    signOutHelp: 'Ce qui n’est pas envoyé reste sur ce téléphone et partira à votre prochaine connexion.',
    signOutUnsent: (n) =>
      count(n, {
        one: `${n} élément n’est pas envoyé. Il reste ici.`,
        other: `${n} éléments ne sont pas envoyés. Ils restent ici.`,
      }),
    changePassword: 'Changer le mot de passe',
    oldPassword: 'Mot de passe actuel',
    newPassword: 'Nouveau mot de passe',
    passwordChanged: 'Le mot de passe est changé.',
  },

  settings: {
    language: 'Langue',
    languageMissing: 'Cette langue n’est pas encore sur ce téléphone. Réessayez avec du réseau.',
    theme: 'Apparence',
    themeHelp: 'Plein soleil : noir sur blanc, en lettres épaisses.',
  },

  sync: {
    title: 'Envoi et réception',
    now: 'Envoyer maintenant',
    last: (when) => `Dernier échange ${when}`,
    never: 'Pas encore d’échange',
    waiting: (n) => count(n, { one: `${n} changement à envoyer`, other: `${n} changements à envoyer` }),
    firstTime: 'Vos quartiers se chargent. Vous pouvez commencer tout de suite.',
    noSignal: 'Pas de réseau. La suite se fera toute seule.',
    serverAway: 'Le serveur ne répond pas. La suite se fera toute seule.',
    oldApp:
      'Cette application est trop ancienne pour le serveur. Fermez toutes ses fenêtres et rouvrez-la. Rien n’est perdu.',
  },

  storage: {
    title: 'Place sur ce téléphone',
    used: (used, free) => `${used} utilisés, ${free} libres`,
    kept: 'Le navigateur a promis de garder le travail.',
    notKept: 'Le navigateur peut effacer le travail non envoyé si la place manque.',
    ask: 'Lui demander de le garder',
    low: 'Il reste peu de place. Envoyez bientôt votre travail et libérez de la place.',
    full: 'Il n’y a plus de place. Ce que vous avez écrit est encore à l’écran : libérez de la place et enregistrez à nouveau.',
    rescue: 'Créer un fichier de secours',
    rescueHelp:
      'Un seul fichier avec tout ce qui n’est pas envoyé. Votre bureau peut le charger, ou un autre téléphone.',
    rescued: 'Le fichier de secours est créé',
    loadRescue: 'Charger un fichier de secours',
    loaded: (n) => count(n, { one: `${n} changement chargé`, other: `${n} changements chargés` }),
    notARescue: 'Ce n’est pas un fichier de secours, ou il a été modifié. Rien n’a été chargé.',
  },

  sessions: {
    title: 'Appareils connectés',
    thisOne: 'Cet appareil',
    lastSeen: (when) => `Vu pour la dernière fois ${when}`,
    since: (when) => `Connecté ${when}`,
    end: 'Déconnecter',
    endHelp: 'Un téléphone perdu est déconnecté tout de suite, et vidé à sa prochaine connexion.',
    ended: 'Déconnecté',
    endOthers: 'Déconnecter tous les autres',
  },

  people: {
    title: 'Personnes',
    search: 'Rechercher une personne',
    found: (n, said) => count(n, { one: `${said} personne`, other: `${said} personnes` }),
    new: 'Ajouter une personne',
    name: 'Nom',
    login: 'Identifiant ou adresse e-mail',
    roles: 'Ce qu’elle fait',
    districts: 'Quartiers',
    departments: 'Services',
    language: 'Langue',
    noDistricts: 'Sans choix : tous les quartiers.',
    noDepartments: 'Sans choix : tous les services pour un coordinateur, aucun pour les autres.',
    save: 'Enregistrer',
    saved: 'Enregistré',
    invite: 'Créer un lien d’invitation',
    inviteHelp: 'Le lien sert une fois, pendant quelques jours. Ne le donnez qu’à cette personne.',
    link: 'Lien pour cette personne',
    stop: 'Fermer le compte',
    stopHelp: 'Cette personne ne pourra plus se connecter. Son travail reste.',
    start: 'Rouvrir le compte',
    stopped: 'Compte fermé',
    active: 'Actif',
    needsSignal: 'Il faut du réseau pour changer les comptes.',
    emptyTitle: 'Il n’y a que vous pour l’instant',
    emptyText: 'Ajoutez les personnes de votre ville et donnez à chacune son lien.',
  },

  about: {
    title: 'À propos',
    what: 'Plein Air est fait pour les agents de terrain : ce que les gens disent dans la rue arrive au bon service, et ils apprennent ce qui en a été fait.',
    version: (version) => `Version ${version}`,
    licence: 'Logiciel libre, EUPL 1.2',
    privacy: 'Vie privée',
    privacyText:
      'L’application ne parle qu’au serveur de votre ville. Les photos perdent leur lieu et leur heure avant d’être gardées. Les coordonnées sont gardées avec l’accord des personnes, tant qu’il dure.',
    help: 'Aide',
  },

  outbox: {
    title: 'À envoyer',
    toSend: 'En attente d’envoi',
    refused: 'Refusés',
    refusedHelp: 'Le serveur n’a pas pu les accepter tels quels. Ils restent ici jusqu’à votre décision.',
    why: 'Pourquoi',
    mend: 'Corriger et renvoyer',
    export: 'Enregistrer dans un fichier',
    throwAway: 'Jeter',
    thrownAway: 'Jeté',
    throwAwayHelp: 'Cela disparaît de ce téléphone pour de bon.',
    waitsFor: 'Attend celui du dessus',
    tries: (n) => count(n, { one: `${n} essai`, other: `${n} essais` }),
    emptyTitle: 'Tout est envoyé',
    emptyText: 'Tout ce que vous avez noté a été reçu.',
    conflict: 'Quelqu’un d’autre l’a modifié entre-temps',
    theirs: 'Ce qui est écrit maintenant',
    yours: 'Ce que vous avez écrit',
    keepTheirs: 'Garder le leur',
    keepYours: 'Mettre le mien',
  },
};
