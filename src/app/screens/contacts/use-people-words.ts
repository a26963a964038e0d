import { useSession } from '../../use-session.ts';
import type { PeopleWords } from '../../words/en/people.ts';
import { PEOPLE } from '../../words/people.ts';

/** What is said of people at their door, in the chosen language. */
export const usePeopleWords = (): PeopleWords => PEOPLE[useSession((session) => session.language)];
