import type { ParsedMail } from 'mailparser';
import * as assert from 'uvu/assert';
import { isInView, isOnDesk } from '../../src/domain/desk.ts';
import type { Person } from '../../src/domain/person.ts';
import { publicCodeOf } from '../../src/domain/public-code.ts';
import { referenceOf, type ServiceRequest } from '../../src/domain/request.ts';
import { PUBLIC_WORDS } from '../../src/server/public/words.ts';
import { newId } from '../../src/store/id.ts';
import { ania, claire } from '../people.ts';
import { asking, telling } from '../server/telling.ts';
import { type AppServer, enter, post } from './app-server.ts';
import { type Asker, jan } from './desk-town.ts';
import { PARTS, UNSAID, workOn } from './desk-work.ts';

const DESKS: Record<string, Person> = { streets: ania, port: jan };
const SPLIT = 15;
const REPORT = 'The lamp stands a metre farther';

const read = async (address: string, path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(address + path, { headers });
  return { status: response.status, type: response.headers.get('content-type') ?? '', text: await response.text() };
};
const pathOf = ({ requestId }: Asker) => `/s/${publicCodeOf(requestId)}`;

/** What the coordinator sees once all is sent: each deed once, three at the triage, the parts on the desks of two departments. */
export async function checkArrived(server: AppServer, askers: Asker[]): Promise<void> {
  await untilDelivered(server);
  const requests = await server.readRequests(claire);
  assert.is(requests.length, askers.length + PARTS.length);
  const byId = new Map(requests.map((request) => [request.id, request]));
  for (const [index, asker] of askers.entries()) {
    const request = byId.get(asker.requestId) as ServiceRequest;
    const { sort, how, status, answer } = workOn(index);
    const where = `${index}: ${how}`;
    assert.is(request.status, status, where);
    assert.is(request.answer === null, answer === null, where);
    if (answer) assert.ok(request.answer?.text.startsWith(answer), where);
    const deeds = request.history
      .filter(({ byId }) => byId !== null)
      .map((entry) => JSON.stringify({ ...entry, at: '' }));
    assert.is(new Set(deeds).size, deeds.length, `${where}: ${deeds.join(' ')}`);
    const isSentBack = sort === 'sent back';
    assert.is(isInView('triage', request, claire, request.openedAt), isSentBack, where);
    assert.is(request.departmentId, isSentBack ? null : 'green', where);
  }
  const parts = requests.filter(({ partOf }) => partOf !== undefined);
  for (const [department, what] of PARTS) {
    const [part, ...more] = parts.filter(({ departmentId }) => departmentId === department);
    assert.is(more.length, 0, department);
    assert.equal([part?.text, part?.partOf], [what, askers[SPLIT]?.requestId]);
    assert.ok(part && isOnDesk(part, DESKS[department] as Person), `on the desk of ${department}`);
  }
}

async function untilDelivered(server: AppServer): Promise<void> {
  for (let wait = 0; wait < 100; wait += 1) {
    const parts = (await server.readRequests(claire)).filter(({ partOf }) => partOf !== undefined);
    if (parts.length === PARTS.length && parts.every(({ deliveredAt }) => deliveredAt !== null)) return;
    await new Promise((go) => setTimeout(go, 100));
  }
  throw new Error('the parts are on no desk');
}

/** The page of each, as their browser asks for it, without a script: how it stands, the answer, and nothing that is not true or not theirs. */
export async function checkPages(server: AppServer, askers: Asker[]): Promise<void> {
  for (const [index, asker] of askers.entries()) await checkPage(server.address, index, asker);
}

async function checkPage(address: string, index: number, asker: Asker): Promise<void> {
  const { sort, how, status, answer } = workOn(index);
  const where = `${index}: ${how}`;
  const words = PUBLIC_WORDS[asker.language];
  const { status: code, text } = await read(address, pathOf(asker), { 'accept-language': asker.language });
  assert.is(code, 200, where);
  assert.match(text, `<html lang="${asker.language}">`, where);
  assert.match(text, `<strong>${words.statuses[status]}</strong>`, where);
  assert.match(text, words.title(referenceOf(asker.requestId)), where);
  assert.not.match(text, /<script/i, where);
  for (const unsaid of UNSAID) assert.not.match(text, unsaid, where);
  const answers = text.match(/<blockquote>[^<]*/g) ?? [];
  assert.equal(answers.length, answer ? 1 : 0, where);
  if (answer) assert.ok(answers[0]?.startsWith(`<blockquote>${answer}`), where);
  if (answer && how.startsWith('ready')) assert.match(answers[0] ?? '', referenceOf(asker.requestId), where);
  const photos = text.match(/<img src="[^"]+/g) ?? [];
  assert.is(photos.length, how.endsWith('photo') ? 1 : 0, where);
  for (const photo of photos) assert.match((await read(address, photo.slice('<img src="'.length))).type, 'image/jpeg');
  const isSentBack = sort === 'sent back';
  // Who does it is open again; until somebody has decided, nobody has it.
  assert.is(text.includes(`<dd>${words.nobodyYet}</dd>`), isSentBack, where);
  assert.is(text.includes(words.steps.routedToNobody), isSentBack, where);
  for (const other of ['Streets', 'Port']) assert.not.match(text, other, where);
}

/** Streets has done its part and told the lead so; the page of the request is as it was. */
export async function checkOneVoice(server: AppServer, askers: Asker[]): Promise<void> {
  const asker = askers[SPLIT] as Asker;
  const requests = await server.readRequests(claire);
  const part = requests.find(({ partOf, departmentId }) => partOf !== undefined && departmentId === 'streets');
  const page = async () =>
    (await read(server.address, `${pathOf(asker)}?lang=en`)).text.replace(/name="nonce" value="[^"]*"/g, '');
  const before = await page();
  const cookie = await enter(server.address, ania, newId());
  const args = { status: 'done', reason: REPORT, lead: asker.requestId } as const;
  const told = asking([telling(ania, 'setStatus', part?.id ?? '', args)]);
  const answer = (await (await post(`${server.address}/api/sync`, told, cookie)).json()) as {
    answers: { result: string }[];
  };
  assert.is.not(answer.answers[0]?.result, 'refused', JSON.stringify(answer.answers));
  const lead = (await server.readRequests(claire)).find(({ id }) => id === asker.requestId);
  assert.equal(lead?.parts?.map(({ status }) => status).toSorted(), ['done', 'open']);
  assert.is(await page(), before);
}

/** To each of these one e-mail and no more, in their language, with their answer and the way to their page; to nobody else any. */
export async function checkMails(address: string, mails: ParsedMail[], due: Asker[]): Promise<void> {
  const to = (mail: ParsedMail) =>
    [mail.to]
      .flat()
      .map((one) => one?.text ?? '')
      .join();
  assert.equal(mails.map(to).toSorted(), due.map(({ contact }) => contact?.email ?? '').toSorted());
  for (const asker of due) {
    const mail = mails.find((mail) => to(mail) === asker.contact?.email);
    const words = PUBLIC_WORDS[asker.language];
    const link = `${address}${pathOf(asker)}?lang=${asker.language}`;
    assert.is(mail?.subject, words.mailSubject(referenceOf(asker.requestId)));
    assert.match(mail?.text ?? '', words.mailAnswer);
    assert.ok(mail?.text?.includes(link), link);
    for (const unsaid of UNSAID) assert.not.match(mail?.text ?? '', unsaid);
    const page = await read('', link);
    assert.match(page.text, `<html lang="${asker.language}">`);
    const answer = /<blockquote>([^<]*)/.exec(page.text)?.[1] ?? '';
    assert.ok(answer !== '' && mail?.text?.includes(answer), 'the same answer');
  }
}
