import type { FirstWords } from '../en/first.ts';
import { plurals } from '../plural.ts';

const count = plurals('fr');

export const shell: Pick<FirstWords, 'nav' | 'act' | 'state' | 'marks' | 'languages' | 'themes'> = {
  nav: {
    label: 'Menu principal',
    skip: 'Aller au contenu',
    today: 'Aujourd’hui',
    requests: 'Demandes',
    add: 'Nouveau',
    contacts: 'Contacts',
    more: 'Plus',
    newEncounter: 'Nouvelle rencontre',
  },

  act: {
    save: 'Enregistrer',
    close: 'Fermer',
    cancel: 'Annuler',
    back: 'Retour',
    undo: 'Annuler',
    change: 'Modifier',
    remove: 'Retirer',
    send: 'Envoyer',
    search: 'Rechercher',
    choose: 'Choisir',
    showMore: 'Voir la suite',
    showAll: 'Tout voir',
    tryAgain: 'Réessayer',
    copy: 'Copier',
    copied: 'Copié',
    print: 'Imprimer',
    optional: 'facultatif',
    loading: 'Un instant…',
  },

  state: {
    nothing: 'Rien à envoyer',
    toSend: (n) => `Sur ce téléphone, ${n} à envoyer`,
    sending: (n, all) => `Envoi ${n} sur ${all}`,
    fetching: (n, all) => `Réception ${n} sur ${all}`,
    received: (when) => `Tout est reçu, ${when}`,
    refused: (n) => count(n, { one: `${n} refusé`, other: `${n} refusés` }),
    seeWhy: 'Voir pourquoi',
    signedOut: (n) => (n === 0 ? 'Session fermée' : `Session fermée, ${n} à envoyer`),
    signInAgain: 'Se reconnecter',
    clockAhead: (by) => `L’heure de ce téléphone avance de ${by}`,
    clockBehind: (by) => `L’heure de ce téléphone retarde de ${by}`,
    clockHelp: 'Votre travail est gardé avec la bonne heure. Réglez le téléphone sur l’heure automatique.',
    nothingLost: 'Rien n’est perdu. Tout est sur ce téléphone.',
    sentLater: 'L’envoi se fait tout seul dès qu’il y a du réseau.',
    newVersion: 'Une nouvelle version de l’application est là.',
    useNewVersion: 'L’utiliser maintenant',
    newVersionWaits: 'Elle attend que vous ayez fini. Ce que vous avez écrit reste.',
    screenFailed: 'Cet écran n’a pas pu s’afficher.',
    screenFailedHelp: 'Rien n’est perdu. Réessayez, ou allez à Aujourd’hui.',
    notFound: 'Il n’y a rien à cette adresse.',
    notFoundHelp: 'Cela a pu passer à un quartier ou un service qui n’est pas le vôtre.',
    toSettle: (n) => `${n} à régler`,
    waitingLong: (n, when) => `${n} en attente depuis ${when}`,
    filesToSend: (n) =>
      count(n, { one: `${n} photo ou enregistrement à envoyer`, other: `${n} photos ou enregistrements à envoyer` }),
    withFiles: (rest, files) => `${rest}, ${files}`,
  },

  marks: {
    draft: 'Brouillon',
    onPhone: 'Sur ce téléphone',
    sending: 'Envoi en cours',
    received: 'Reçu',
    refused: 'Refusé',
    onDesk: (department) => `Arrivé : ${department}`,
    onItsWay: (department) => `En chemin : ${department}`,
    triage: 'À orienter',
    late: 'En retard',
  },

  languages: { en: 'English', fr: 'Français', nl: 'Nederlands', pl: 'Polski' },

  themes: { auto: 'Comme le téléphone', light: 'Clair', dark: 'Sombre', sun: 'Plein soleil' },
};
