import { setTimeout as pause } from 'node:timers/promises';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Encounter } from '../../../src/domain/encounter.ts';
import { addDispatches } from '../../../src/server/database/dispatches.ts';
import { type Channels, startDispatching } from '../../../src/server/dispatch/dispatch.ts';
import { onEachDatabase } from '../../databases.ts';
import { nora } from '../../people.ts';
import { signIn } from '../../phone.ts';
import { openServer } from '../../server.ts';
import { town } from '../../town.ts';
import { asking, meeting, say } from '../telling.ts';
import { askForTrees } from './reaching.ts';

const outside = town.departments.map((department) =>
  department.id === 'port' ? department : { ...department, channel: 'webhook' as const },
);

/** A need about something fallen, which goes to Streets, or a boat, which goes to the port. */
function needOf(text: string, serviceCode: string) {
  const told = meeting(nora, text, [text]);
  const [need] = (told.args as { encounter: Encounter }).encounter.needs;
  if (need) need.serviceCode = serviceCode;
  return told;
}

await onEachDatabase((on) => {
  test(`${on.name}: a department whose system does not answer holds up no other, and is asked for a few at a time`, async () => {
    const { databaseUrl } = await on.newPlace();
    const directory = { ...town, departments: outside };
    const server = await openServer({ directory, ...(databaseUrl === null ? {} : { databaseUrl }) });
    await askForTrees(server.app, 30);
    const others = [needOf('A branch fell', 'bench'), needOf('The boat is loose', 'mooring')];
    await say(server.app, await signIn(server.app, nora), asking(others));
    let hanging = 0;
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const brought: string[] = [];
    const channels: Channels = {
      desk: async ({ departmentId }) => {
        brought.push(departmentId);
        return {};
      },
      webhook: async ({ departmentId }) => {
        if (departmentId === 'green') {
          hanging += 1;
          await released;
        }
        brought.push(departmentId);
        return {};
      },
    };
    const errors: unknown[] = [];
    const dispatching = startDispatching(server.database, (error) => errors.push(error), 1_000_000, channels);
    dispatching.poke();
    for (let tries = 0; tries < 200 && (brought.length < 2 || hanging < 8); tries += 1) await pause(10);
    assert.equal(brought.sort(), ['port', 'streets']);
    assert.is(hanging, 8);
    await say(server.app, await signIn(server.app, nora), asking([needOf('A lamp fell', 'bench')]));
    dispatching.poke();
    for (let tries = 0; tries < 200 && brought.length < 3; tries += 1) await pause(10);
    assert.equal(brought, ['port', 'streets', 'streets'], 'and what comes later neither');
    release();
    for (let tries = 0; tries < 400 && brought.length < 33; tries += 1) await pause(10);
    await dispatching.stop();
    assert.is(brought.length, 33);
    assert.equal(errors, []);
    await server.close();
  });

  test(`${on.name}: however many systems do not answer, the desks in the app get theirs`, async () => {
    const server = await on.open();
    const far = Array.from({ length: 24 }, (_, index) => ({
      requestId: `request-${index}`,
      departmentId: `far-${index}`,
      channel: 'webhook' as const,
    }));
    await addDispatches(server.database, 'testtown', far, new Date().toISOString());
    let hanging = 0;
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const brought: string[] = [];
    const channels: Channels = {
      desk: async ({ departmentId }) => {
        brought.push(departmentId);
        return {};
      },
      webhook: async () => {
        hanging += 1;
        await released;
        return null;
      },
    };
    const errors: unknown[] = [];
    const dispatching = startDispatching(server.database, (error) => errors.push(error), 1_000_000, channels);
    dispatching.poke();
    for (let tries = 0; tries < 400 && hanging < 24; tries += 1) await pause(10);
    assert.is(hanging, 24);
    await askForTrees(server.app, 1);
    dispatching.poke();
    for (let tries = 0; tries < 200 && brought.length < 1; tries += 1) await pause(10);
    const before = [...brought];
    release();
    await dispatching.stop();
    assert.equal(before, ['green']);
    assert.equal(errors, []);
    await server.close();
  });
});

test.run();
