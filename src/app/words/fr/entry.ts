import type { FirstWords } from '../en/first.ts';
import { plurals } from '../plural.ts';

const count = plurals('fr');

export const entry: Pick<FirstWords, 'signIn' | 'join' | 'settings'> = {
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
    signedOut: 'Votre session est fermée.',
    known: (name) => `${name} travaille sur ce téléphone`,
    knownHelp: 'Une autre personne peut aussi se connecter : le travail de chacun reste à part.',
    goOn: 'Continuer sans se connecter',
    city: 'Ville',
    chooseCity: 'Choisissez votre ville',
    failed: 'Le serveur n’a pas répondu comme prévu. Réessayez dans un moment.',
    practise: 'S’exercer sans compte',
    othersWait: (n) =>
      count(n, {
        one: `${n} chose d’un autre compte attend sur ce téléphone. L’envoi se fera quand cette personne se reconnectera ici.`,
        other: `${n} choses d’un autre compte attendent sur ce téléphone. L’envoi se fera quand cette personne se reconnectera ici.`,
      }),
  },

  join: {
    title: 'Bienvenue',
    hello: (name) => `Bonjour ${name}`,
    intro: 'Choisissez un mot de passe. Ensuite ce téléphone vous reconnaît, avec ou sans réseau.',
    password: 'Nouveau mot de passe',
    passwordHint: 'Au moins 10 caractères. Trois ou quatre mots faciles à retenir conviennent bien.',
    submit: 'Commencer',
    needsSignal: 'La première fois, il faut du réseau.',
    reading: 'Lecture du lien…',
    busy: 'Ouverture de votre compte…',
    over: 'Ce lien ne marche plus.',
    overHelp:
      'Il a déjà servi, ou il est trop ancien. Si vous avez un mot de passe, connectez-vous. Sinon, demandez un nouveau lien à votre administrateur.',
    noLink: 'Il n’y a pas de lien dans cette adresse.',
    noLinkHelp: 'Ouvrez à nouveau le lien reçu, en entier.',
    admin: 'Vous êtes le premier administrateur',
    adminHelp: 'Dites qui vous êtes et choisissez un mot de passe. Ensuite vous pourrez inviter les autres.',
    login: 'Identifiant',
    loginHint: 'Pour vous connecter : lettres sans accent, chiffres, point ou tiret',
    name: 'Votre nom',
    city: 'Nom de la ville',
  },

  settings: {
    title: 'Langue et apparence',
    language: 'Langue',
    languageMissing: 'Cette langue n’est pas encore sur ce téléphone. Réessayez avec du réseau.',
    theme: 'Apparence',
    themeHelp: 'Plein soleil : noir sur blanc, en lettres épaisses.',
    remembered: 'Ce téléphone retient votre choix.',
  },
};
