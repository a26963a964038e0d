import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { StuckQuestion } from '../../../src/domain/dispatch.ts';
import type { Person } from '../../../src/domain/person.ts';
import { onEachDatabase } from '../../databases.ts';
import { claire, nora, piet, wim } from '../../people.ts';
import { signIn } from '../../phone.ts';
import type { TestServer } from '../../server.ts';
import { doOn } from '../asked.ts';
import { inMinutes, openMail } from '../mailing.ts';
import { askAboutTree } from '../question/asking.ts';

async function asked({ app }: TestServer, person: Person) {
  const headers = { cookie: await signIn(app, person) };
  const response = await app.inject({ url: '/api/questions', headers });
  const { questions = [] } = response.json() as { questions?: StuckQuestion[] };
  return { status: response.statusCode, questions, body: response.body };
}

async function again({ app }: TestServer, person: Person, id: string): Promise<number> {
  const headers = { cookie: await signIn(app, person) };
  return (await app.inject({ method: 'POST', url: `/api/questions/${id}/again`, headers })).statusCode;
}

await onEachDatabase((on) => {
  test(`${on.name}: who watches over what does not arrive sees which question, why and since when, and sends it again`, async () => {
    const server = await on.open();
    const { mail, tell } = await openMail();
    const { id, questionId } = await askAboutTree(server);
    const other = await askAboutTree(server);
    assert.equal((await asked(server, claire)).questions, [], 'it has only just been asked');
    mail.refuses = 2;
    await tell(server);
    for (const person of [claire, wim]) {
      const { questions, body } = await asked(server, person);
      assert.equal(
        questions.map(({ requestId, failure, attempts }) => [requestId, failure, attempts]).sort(),
        [
          [id, 'refused', 1],
          [other.id, 'refused', 1],
        ].sort(),
      );
      assert.not.match(body, /trees|visser|Visser/);
    }
    const [stuck] = (await asked(server, claire)).questions;
    for (const person of [nora, piet]) {
      assert.is((await asked(server, person)).status, 403);
      assert.is(await again(server, person, stuck?.id ?? ''), 403);
    }
    await doOn(server, other.id, 'withdrawQuestion', { questionId: other.questionId });
    assert.equal(
      (await asked(server, claire)).questions.map(({ requestId }) => requestId),
      [id],
      'what nobody waits for is not stuck',
    );
    const [left] = (await asked(server, claire)).questions;
    assert.is(await again(server, claire, left?.id ?? ''), 200);
    await tell(server, inMinutes(0));
    assert.is(mail.mails.length, 1);
    assert.equal((await asked(server, claire)).questions, []);
    assert.is(await again(server, claire, left?.id ?? ''), 404);
    assert.is(await again(server, claire, questionId), 404);
    await mail.close();
    await server.close();
  });
});

test.run();
