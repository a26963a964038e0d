import type { ReplyWords } from './en.ts';

/** French. */
export const fr: ReplyWords = {
  subject: (reference, service) => `Demande ${reference}${service && ` : ${service}`}`,
  again: (subject) => `Rouverte : ${subject}`,
  title: (reference) => `Demande ${reference}`,
  intro: (city, department) => `${city} a une demande pour ${department}.`,
  introAgain: (city, department) =>
    `${city} a rouvert une demande pour ${department}. Vous l’avez déjà eue, sous la même référence : elle était close, et le problème n’est pas résolu. S’il n’est pas clair ce qui reste à faire, adressez-vous à la ville.`,
  said: 'Ce qui a été dit',
  service: 'Sujet',
  district: 'Quartier',
  place: 'Lieu',
  onMap: 'Point (latitude, longitude)',
  openedAt: 'Notée le',
  dueAt: 'Promise pour le',
  status: 'Où elle en est',
  open: 'La lire et répondre',
  linkHelp:
    'Aucun compte n’est nécessaire. Quiconque a ce lien peut répondre : ne le passez qu’aux personnes concernées. Il vaut 30 jours, ou jusqu’à ce que la demande soit close.',
  noReply: 'Ce courriel est parti tout seul, et personne ne lit les réponses. Servez-vous du lien.',
  question: 'Que devient-elle ?',
  words: 'Avec vos mots',
  wordsHint:
    'Nécessaire si c’est fait, ou si ce n’est pas pour vous. Les gens de la ville le lisent. Ne nommez personne.',
  missing: 'Dites avec vos mots ce qui a été fait, ou pourquoi ce n’est pas pour vous. Rien n’a encore changé.',
  tooLong: 'C’est trop long. Raccourcissez. Rien n’a encore changé.',
  statuses: {
    open: 'Ouverte',
    taken: 'Prise en charge',
    planned: 'Planifiée',
    waiting: 'En attente',
    done: 'Terminée',
    declined: 'Non retenue',
  },
  deeds: { taken: 'Nous nous en occupons', done: 'C’est fait', notOurs: 'Ce n’est pas pour nous' },
  noted: {
    taken: 'C’est noté : vous vous en occupez.',
    done: 'C’est noté : c’est fait. Merci. Ce lien est clos.',
    notOurs: 'C’est noté : quelqu’un de la coordination décide à qui elle revient. Ce lien est clos.',
  },
  already: 'C’était déjà noté, et ne l’est pas deux fois. Voici où en est la demande.',
  over: 'Ce lien est clos',
  overText:
    'Il vaut 30 jours, et jusqu’à ce que la demande soit close ou envoyée ailleurs. S’il reste à dire, adressez-vous à la ville.',
  unknown: 'Ce lien n’existe pas',
  unknownText: 'Il en manque peut-être un bout. Ouvrez-le à nouveau depuis le courriel, en entier.',
  failed: 'Cela n’a pas marché',
  tooMany: 'C’était trop souvent. Attendez une minute, puis réessayez.',
  malformed: 'Impossible à lire. Ouvrez le lien à nouveau.',
  unexpected: 'Le serveur a rencontré un problème. Rien n’a changé. Réessayez plus tard.',
};
