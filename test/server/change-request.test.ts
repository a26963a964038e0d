import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { ServiceRequest } from '../../src/domain/request.ts';
import { mirrorOf } from '../../src/domain/request-part.ts';
import { changeRequest } from '../../src/server/change-request.ts';
import type { Database } from '../../src/server/database/database.ts';
import { findRecord } from '../../src/server/database/records.ts';
import { onEachDatabase } from '../databases.ts';
import { leadOf, partOf } from '../domain/parts.ts';
import { FRIDAY } from '../domain/records.ts';
import { nora } from '../people.ts';
import { keepInTown } from '../sync/city.ts';

const part = partOf(nora);
const lead = leadOf(nora, [part]);

const standing = ({ id }: ServiceRequest, database: Database) => findRecord(database, 'testtown', 'request', id);

/** Another system, or whoever holds a link, says that this is done. */
const endFromOutside = ({ id }: ServiceRequest, database: Database) =>
  database.transaction((connection) =>
    changeRequest(connection, 'testtown', id, (request) => ({
      ...request,
      status: 'done',
      history: [
        ...request.history,
        { at: FRIDAY, byId: null, via: 'link', deed: 'status', status: 'done', text: 'It burns' },
      ],
    })),
  );

await onEachDatabase((on) => {
  test(`${on.name}: a part that is ended by a link, or in another system, stands so in its lead, which is told`, async () => {
    const { database, close } = await on.open();
    await keepInTown(database, 'request', [lead, part]);
    assert.ok(await endFromOutside(part, database));
    const [now, told] = [await standing(part, database), await standing(lead, database)];
    assert.equal(told?.parts, [mirrorOf(now as ServiceRequest)]);
    assert.equal(
      told?.history.map(({ deed, partStatus, text, via }) => [deed, partStatus, text, via]),
      [['part', 'done', 'It burns', 'link']],
    );
    await close();
  });

  test(`${on.name}: a lead that is closed from outside leaves its open parts to go on, and says so`, async () => {
    const { database, close } = await on.open();
    await keepInTown(database, 'request', [lead, part]);
    assert.ok(await endFromOutside(lead, database));
    const now = await standing(lead, database);
    assert.equal([now?.status, now?.parts], ['done', lead.parts]);
    assert.equal([now?.history.at(-1)?.deed, now?.history.at(-1)?.becomes], ['part', 'goesOn']);
    assert.equal(await standing(part, database), part);
    await close();
  });

  test(`${on.name}: what is opened again no longer says why it ended`, async () => {
    const { database, close } = await on.open();
    await keepInTown(database, 'request', [{ ...lead, status: 'declined', cause: 'storm', blockedBy: 'Rule 7' }]);
    await database.transaction((connection) =>
      changeRequest(connection, 'testtown', lead.id, (request) => ({ ...request, status: 'open' })),
    );
    const now = await standing(lead, database);
    assert.equal([now?.status, now?.cause, now?.blockedBy], ['open', undefined, undefined]);
    await close();
  });
});

test.run();
