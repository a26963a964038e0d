import { useSession } from '../../use-session.ts';
import { DESK } from '../../words/desk.ts';
import type { DeskWords } from '../../words/en/desk.ts';

/** What is said at the desk, in the chosen language. */
export const useDeskWords = (): DeskWords => DESK[useSession((session) => session.language)];
