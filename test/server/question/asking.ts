import { newId } from '../../../src/store/id.ts';
import type { TestServer } from '../../server.ts';
import { askAbout, doOn, stands, visser } from '../asked.ts';

/** Piet asks Mrs Visser, or whoever it is, about a tree: the request and the question. */
export async function askAboutTree(server: TestServer, contact: Parameters<typeof askAbout>[2] = visser()) {
  const id = await askAbout(server, 'The tree leans', contact);
  return { id, questionId: await askOn(server, id) };
}

/** Piet asks whoever opened this request something; the question's id. */
export async function askOn(server: TestServer, id: string, text = 'Which of <the> trees?'): Promise<string> {
  const { encounterId } = await stands(server, id);
  const question = { id: newId(), encounterId, text };
  await doOn(server, id, 'askCitizen', { question });
  return question.id;
}

/** Where the link in an e-mail leads, on this server. */
export const pathIn = (text: string | undefined): string => /\/reply\/question\/[^\s"?]+/.exec(text ?? '')?.[0] ?? '';
