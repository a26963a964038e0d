import { useSession } from '../../use-session.ts';
import type { QuestionWords } from '../../words/en/question.ts';
import { QUESTION } from '../../words/question.ts';

/** What is said of a question to whoever spoke, in the chosen language. */
export const useQuestionWords = (): QuestionWords => QUESTION[useSession((session) => session.language)];
