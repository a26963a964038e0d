import type { Deeds } from '../deeds.ts';
import { refuse } from '../problem.ts';
import { openQuestion, withoutQuestion } from '../question.ts';
import { askersOf, isOpen, isPart } from '../request.ts';
import { note, onRequest } from './on-request.ts';

export const QUESTION_DEEDS: Deeds<'askCitizen' | 'withdrawQuestion' | 'noteSaid'> = {
  askCitizen: ({ question: asked }, world, mutation) =>
    onRequest('askCitizen', world, mutation, (request) => {
      const { question, history } = request;
      // A phone restored from its backup may say it again, under another mutation's id.
      if (question?.id === asked.id) return request;
      if (isPart(request)) return 'oneVoice';
      if (!isOpen(request)) return 'stepNotAllowed';
      if (openQuestion(request)) return refuse('alreadyThere', 'question');
      if (!askersOf(request).some(({ encounterId }) => encounterId === asked.encounterId)) return 'unknown';
      const entry = note(world, { deed: 'asked', text: asked.text });
      const byId = world.person.id;
      return { ...request, question: { ...asked, byId, at: world.at }, history: [...history, entry] };
    }),

  withdrawQuestion: ({ questionId }, world, mutation) =>
    onRequest('withdrawQuestion', world, mutation, (request) => {
      const { question, history } = request;
      if (question?.id !== questionId || question.endedAt !== undefined) return request;
      if (question.said) return 'changedMeanwhile';
      return { ...withoutQuestion(request, world.at), history: [...history, note(world, { deed: 'unasked' })] };
    }),

  noteSaid: ({ questionId, text }, world, mutation) =>
    onRequest('noteSaid', world, mutation, (request) => {
      const { question, history } = request;
      if (!question) return 'unknown';
      const noted = { ...request, history: [...history, note(world, { deed: 'said', text })] };
      // Answered by the link, withdrawn or asked anew meanwhile: what they told somebody is kept all the same, beside it.
      if (openQuestion(request)?.id !== questionId) return noted;
      return { ...noted, question: { ...question, said: { text, at: world.at, byId: world.person.id } } };
    }),
};
