import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('fr');

export const day: Pick<
  Words,
  'round' | 'followUp' | 'owed' | 'reminders' | 'install' | 'shared' | 'today' | 'visit' | 'drafts'
> = {
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
    notKept: 'Cela n’a pas pu être gardé. Réessayez.',
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
    directions: 'Guidez-moi',
    away: (distance) => `à ${distance}`,
    shortest: 'Un ordre court à partir d’ici',
    shortened: (distance) => `Dans un ordre court à partir d’ici, environ ${distance}`,
    noHere: 'Ce téléphone ne sait pas où il est. L’ordre reste le même.',
    lastMet: 'Lieu de la dernière rencontre',
    gone: 'N’est plus sur ce téléphone',
    kinds: { request: 'Demande', contact: 'Contact', encounter: 'À revoir', place: 'Lieu' },
    leftOver: (n, when) => count(n, { one: `${n} arrêt restant de ${when}`, other: `${n} arrêts restants de ${when}` }),
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
    on: 'M’envoyer des rappels',
    off: 'Ne plus m’envoyer de rappels',
    isOn: 'Ce téléphone vous envoie des rappels.',
    isOff: 'Ce téléphone ne vous envoie pas de rappels.',
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
    nothing: 'Rien n’attend ici',
    nothingHelp:
      'Partagez des mots ou une photo avec cette application depuis une autre. Ils attendent ici que vous les preniez.',
    came: (when) => `Partagé ${when}`,
    files: (n) => count(n, { one: `${n} fichier`, other: `${n} fichiers` }),
    unowned: 'Arrivé quand personne n’était connecté. Prenez-le seulement si c’est vous qui l’avez partagé.',
    unreadable:
      'L’application ne peut pas le lire. Il reste ici jusqu’à ce que vous le jetiez ; partagez-le de nouveau depuis l’autre application.',
    thrownAway: 'Jeté',
    notTaken: 'Cela n’a pas pu être pris',
    notTakenHelp: 'Cela attend toujours ici. Il manque peut-être de la place sur ce téléphone.',
    faults: {
      foreign: 'Rien n’a été pris',
      full: 'Il n’y a plus de place ici',
      failed: 'Ce que vous avez partagé n’a pas pu être gardé',
    },
    faultsHelp: {
      foreign:
        'Une page web a envoyé quelque chose à cette application. Elle ne prend que ce qu’une application de ce téléphone partage.',
      full: 'Trop de choses attendent déjà ici. Prenez-les ou jetez-les, et partagez de nouveau.',
      failed:
        'Il manque peut-être de la place sur ce téléphone. Choisissez plutôt la photo dans une nouvelle rencontre.',
    },
    none: 'L’application prend des mots et des photos. Il n’y avait rien de tel.',
    refused: (n) => count(n, { one: `${n} fichier n’a pas été pris`, other: `${n} fichiers n’ont pas été pris` }),
    goOn: 'Continuer le brouillon',
    waiting: 'Une autre application a partagé quelque chose avec celle-ci.',
    take: 'Le prendre',
  },

  today: {
    title: 'Aujourd’hui',
    greeting: (name) => `Bonjour ${name}`,
    start: 'Nouvelle rencontre',
    drafts: 'À terminer',
    encountersCount: (n) => count(n, { one: `${n} rencontre aujourd’hui`, other: `${n} rencontres aujourd’hui` }),
    emptyTitle: 'Personne rencontré aujourd’hui',
    emptyText: 'Sortez, parlez avec les gens et notez-le ici. Cela marche sans réseau.',
    toTell: 'À annoncer',
    toTellText: 'Répondu ces deux dernières semaines. Dites-le à la personne quand vous la voyez.',
    seeAll: 'Tout voir',
    recent: 'Ces derniers jours',
    yourDesk: 'Votre bannette',
    newOnDesk: (n) => count(n, { one: `${n} nouvelle demande`, other: `${n} nouvelles demandes` }),
    lateOnDesk: (n) => count(n, { one: `${n} en retard`, other: `${n} en retard` }),
    soonOnDesk: (n) => count(n, { one: `${n} à l’échéance proche`, other: `${n} à l’échéance proche` }),
    saidOnDesk: (n) => count(n, { one: `${n} avec une réponse`, other: `${n} avec une réponse` }),
    unansweredOnDesk: (n) => count(n, { one: `${n} question sans réponse`, other: `${n} questions sans réponse` }),
    yours: (n) => count(n, { one: `Vous vous occupez de ${n}`, other: `Vous vous occupez de ${n}` }),
    toRoute: (n) => count(n, { one: `${n} à orienter`, other: `${n} à orienter` }),
    adminTitle: 'La ville est entre vos mains',
    adminText:
      'Les personnes viennent des fichiers de la ville. Donnez à chacune un lien pour choisir son mot de passe.',
  },

  visit: {
    inDistrict: (district) => `Visite : ${district}`,
    nowhere: 'Visite hors des quartiers',
    since: (time) => `depuis ${time}`,
    until: (from, till) => `de ${from} à ${till}`,
    note: 'À quoi ressemblait le quartier',
    noteHint: 'Animé ou calme, ce qui marche, ce qui est cassé',
    passersBy: 'Passants salués',
    end: 'Terminer la visite',
    ended: 'La visite est terminée',
    encounters: (n) => count(n, { one: `${n} rencontre`, other: `${n} rencontres` }),
    oneMore: 'Un de plus',
    oneLess: 'Un de moins',
    addNote: 'Décrire le lieu',
  },

  drafts: {
    goOn: 'Continuer',
    throwAway: 'Jeter',
    thrownAway: 'Brouillon jeté',
    untitled: 'Encore vide',
    throwAwayOne: (name) => `Jeter le brouillon « ${name} »`,
  },
};
