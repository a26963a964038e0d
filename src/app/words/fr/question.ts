import type { QuestionWords } from '../en/question.ts';
import { plurals } from '../plural.ts';

const count = plurals('fr');

export const question: QuestionWords = {
  title: 'Une question à la personne',
  ask: 'Poser une question',
  what: 'Que devez-vous savoir de la personne ?',
  whatHint:
    'Une seule chose, en mots simples. Elle lit exactement ceci : ne nommez personne. Elle le reçoit par e-mail si elle est d’accord ; sinon, qui la connaît le lui demande.',
  whom: 'À qui',
  metOn: (officer, day) => `La personne rencontrée par ${officer}, ${day}`,
  send: 'Demander',
  asked: 'Question posée. Elle part une minute après être arrivée au serveur.',
  waits: (n) =>
    n === 0
      ? 'Question posée aujourd’hui'
      : count(n, {
          one: `Question posée il y a ${n} jour, pas encore de réponse`,
          other: `Question posée il y a ${n} jours, pas encore de réponse`,
        }),
  mailed: (when) => `Envoyée par e-mail : ${when}`,
  notMailed:
    'Aucun e-mail n’est parti. Qui connaît la personne la trouve sous « Réponses à donner », pour lui demander.',
  unanswered: (n) => count(n, { one: `Sans réponse depuis ${n} jour`, other: `Sans réponse depuis ${n} jours` }),
  unansweredHelp: 'Demandez par téléphone ou à la porte, retirez la question et posez-en une autre, ou continuez sans.',
  withdraw: 'Retirer la question',
  withdrawn: 'La question est retirée. Son lien ne mène plus nulle part.',
  note: 'Noter la réponse',
  noteLabel: 'Qu’a répondu la personne ?',
  noteHint: 'Comme elle vous l’a dit. C’est gardé avec la demande, pour qui s’en occupe.',
  noted: 'La réponse est notée',
  said: 'La personne a répondu',
  saidTitle: 'Ce que la personne a répondu',
  toAsk: 'À demander',
  toAskHelp: 'Quelqu’un ne peut pas continuer sans le savoir. Demandez-le, et notez la réponse.',
  history: {
    asked: (who) => `${who} a posé une question à la personne`,
    said: (who) => `${who} a noté la réponse de la personne`,
    saidByLink: 'La personne a répondu par le lien',
    unasked: (who) => `${who} a retiré la question`,
  },
  failing: 'Questions qui n’arrivent pas',
  failingHelp: 'Elles sont aussi sous « Réponses à donner », pour que quelqu’un les pose.',
  byEmail: 'À la personne, par e-mail',
};
