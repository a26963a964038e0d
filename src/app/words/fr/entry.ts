import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('fr');

export const entry: Pick<Words, 'signIn' | 'join' | 'today' | 'visit' | 'drafts'> = {
  signIn: {
    title: 'Connexion',
    welcome: 'Ce que les gens vous disent dans la rue arrive au bon service.',
    login: 'Identifiant ou adresse e-mail',
    password: 'Mot de passe',
    showPassword: 'Afficher le mot de passe',
    submit: 'Se connecter',
    busy: 'Connexion en cours…',
    wrong:
      'L’identifiant ou le mot de passe n’est pas bon. Réessayez, ou demandez un nouveau lien à votre administrateur.',
    noSignal: 'Il n’y a pas de réseau. La première connexion en a besoin ; ensuite vous pouvez travailler sans.',
    tooMany: 'Trop d’essais. Attendez quelques minutes et réessayez.',
    again:
      'Reconnectez-vous pour envoyer votre travail. En attendant, continuez comme d’habitude : tout reste sur ce téléphone.',
    otherPerson: (name) =>
      `Ce téléphone garde du travail non envoyé de ${name}. Il reste ici, séparé du vôtre, et partira à sa prochaine connexion.`,
    cityLogin: 'Se connecter avec le compte de la ville',
    signedOut: 'Votre session est fermée.',
    revoked: 'Votre administrateur a déconnecté ce téléphone. Reconnectez-vous pour continuer.',
  },

  join: {
    title: 'Bienvenue',
    hello: (name) => `Bonjour ${name}`,
    intro: 'Choisissez un mot de passe. Ensuite ce téléphone vous reconnaît, avec ou sans réseau.',
    password: 'Nouveau mot de passe',
    passwordHint: 'Au moins 12 caractères. Trois ou quatre mots faciles à retenir conviennent bien.',
    passwordAgain: 'Le même mot de passe',
    passwordsDiffer: 'Les deux mots de passe ne sont pas les mêmes.',
    submit: 'Commencer',
    used: 'Ce lien a déjà servi.',
    usedHelp: 'Si c’était vous, connectez-vous avec votre mot de passe. Sinon, prévenez votre administrateur.',
    expired: 'Ce lien est trop ancien.',
    expiredHelp: 'Demandez-en un nouveau à votre administrateur. Un lien sert une fois, pendant quelques jours.',
    needsSignal: 'La première fois, il faut du réseau.',
  },

  today: {
    title: 'Aujourd’hui',
    greeting: (name) => `Bonjour ${name}`,
    start: 'Nouvelle rencontre',
    drafts: 'À terminer',
    encounters: 'Rencontres du jour',
    encountersCount: (n) => count(n, { one: `${n} rencontre aujourd’hui`, other: `${n} rencontres aujourd’hui` }),
    needsCount: (n) => count(n, { one: `${n} besoin`, other: `${n} besoins` }),
    emptyTitle: 'Personne rencontré aujourd’hui',
    emptyText: 'Sortez, parlez avec les gens et notez-le ici. Cela marche sans réseau.',
    toTell: 'À annoncer',
    toTellText: 'Ces demandes ont une réponse. La personne ne le sait pas encore.',
    comeBack: 'Où repasser',
    waitingForYou: 'Vous attend',
    desk: 'Dans votre bannette',
    seeAll: 'Tout voir',
  },

  visit: {
    title: 'Visite',
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
  },

  drafts: {
    title: 'Brouillons',
    help: 'Envoyés à personne. Terminez-les ou jetez-les.',
    goOn: 'Continuer',
    throwAway: 'Jeter',
    thrownAway: 'Brouillon jeté',
    untitled: 'Encore vide',
    from: (when) => `Commencé ${when}`,
    kept: 'Gardé comme brouillon. Vous le retrouvez dans Aujourd’hui.',
    encounter: 'Rencontre',
    contact: 'Contact',
  },
};
