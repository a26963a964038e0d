import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('fr');

export const day: Pick<Words, 'round' | 'followUp' | 'owed' | 'reminders' | 'install' | 'shared'> = {
  round: {
    title: 'Ma tournée',
    help: 'Où vous voulez aller aujourd’hui, dans l’ordre. Elle reste sur ce téléphone.',
    progress: (done, all) => `${done} sur ${all} faits`,
    add: 'Ajouter un arrêt',
    search: 'Une personne, une demande ou un lieu',
    found: (n) => count(n, { one: `${n} trouvé`, other: `${n} trouvés` }),
    place: (words) => `Le lieu « ${words} »`,
    put: 'Mettre dans ma tournée',
    putOne: (name) => `Mettre dans ma tournée : ${name}`,
    onIt: 'Dans votre tournée du jour',
    see: 'Voir ma tournée',
    takeOff: 'Enlever',
    takenOff: 'Enlevé de votre tournée',
    full: 'Votre tournée est pleine.',
    arrange: 'Changer la tournée',
    arranged: 'La tournée est bonne',
    move: (name) => `Déplacer : ${name}`,
    moveHelp: 'Faites glisser, ou utilisez les flèches du clavier.',
    up: 'Monter',
    down: 'Descendre',
    at: (name, place, all) => `${name} : ${place} sur ${all}`,
    done: 'Fait',
    notDone: 'Pas fait finalement',
    doneAt: (when) => `Fait ${when}`,
    lead: 'Guidez-moi',
    away: (distance) => `à ${distance}`,
    shortest: 'Le plus court à partir d’ici',
    shortened: (distance) => `Dans l’ordre le plus court à partir d’ici, environ ${distance}`,
    noHere: 'Ce téléphone ne sait pas où il est. L’ordre reste le même.',
    lastMet: 'Là où vous vous êtes vus',
    gone: 'N’est plus sur ce téléphone',
    kinds: { request: 'Demande', contact: 'Contact', encounter: 'À revoir', place: 'Lieu' },
    leftOver: (n, when) => count(n, { one: `${n} arrêt restant : ${when}`, other: `${n} arrêts restants : ${when}` }),
    takeOver: 'Reprendre',
    leave: 'Laisser',
  },

  followUp: {
    title: 'À revoir',
    ask: 'Quand repassez-vous ?',
    add: 'Un jour pour repasser',
    tomorrow: 'Demain',
    inAWeek: 'Dans une semaine',
    another: 'Un autre jour',
    day: 'Jour',
    words: 'Pourquoi',
    hint: 'Ce que la personne attend, ce qu’il faut apporter',
    none: 'Finalement aucun jour',
    on: (when) => `Repasser le ${when}`,
    today: 'Aujourd’hui',
    late: (n) => count(n, { one: `${n} jour de retard`, other: `${n} jours de retard` }),
    done: 'Fait',
    told: (name) => `Revu : ${name}`,
    doneOn: (when) => `Repassé le ${when}`,
    somebody: 'Une personne rencontrée',
  },

  owed: {
    waits: (n) =>
      n === 0 ? 'depuis aujourd’hui' : count(n, { one: `attend depuis ${n} jour`, other: `attend depuis ${n} jours` }),
    near: 'Du plus près au plus loin.',
  },

  reminders: {
    title: 'Rappels',
    help: 'Une notification par jour au plus : combien de personnes vous attendent. Sans nom et sans lieu.',
    on: 'Me rappeler',
    off: 'Ne plus me rappeler',
    isOn: 'Ce téléphone vous rappelle.',
    isOff: 'Ce téléphone ne vous rappelle rien.',
    closed: 'Il peut le faire quand l’application est fermée.',
    open: 'Il le fait quand vous ouvrez l’application, ou quand elle envoie d’elle-même.',
    denied:
      'Le navigateur ne laisse pas l’application afficher de notifications. Vous pouvez les autoriser dans ses réglages.',
    cannot:
      'Ce navigateur ne peut pas afficher les notifications de l’application. Sur un iPhone, mettez d’abord l’application sur l’écran d’accueil.',
    expect: (n) =>
      count(n, {
        one: `${n} personne vous attend aujourd’hui`,
        other: `${n} personnes vous attendent aujourd’hui`,
      }),
    expectMore: (n) => `Plus de ${n} personnes vous attendent aujourd’hui`,
  },

  install: {
    title: 'L’application sur l’écran d’accueil',
    why: 'Elle s’ouvre comme les autres, et le téléphone garde mieux votre travail.',
    act: 'La mettre sur l’écran d’accueil',
    later: 'Pas maintenant',
    isHere: 'Vous l’avez ouverte depuis l’écran d’accueil.',
    done: 'Elle est maintenant sur l’écran d’accueil.',
    share: 'Touchez Partager :',
    thenAdd: 'Puis choisissez « Sur l’écran d’accueil ».',
    menu: 'Ouvrez le menu du navigateur et choisissez « Installer » ou « Ajouter à l’écran d’accueil ».',
  },

  shared: {
    title: 'Partagé avec l’application',
    taking: 'Réception en cours…',
    nothing: 'Rien n’est arrivé',
    nothingHelp:
      'Il manque peut-être de la place sur ce téléphone. Choisissez plutôt la photo dans une nouvelle rencontre.',
    none: 'L’application prend des mots et des photos. Il n’y avait rien de tel.',
    refused: (n) => count(n, { one: `${n} fichier n’a pas été pris`, other: `${n} fichiers n’ont pas été pris` }),
    goOn: 'Continuer le brouillon',
    waiting: 'Une autre application a partagé quelque chose avec celle-ci.',
    take: 'Le prendre',
  },
};
