/** A mistake that somebody could make in sync, and where it would be seen. */
export interface Mistake {
  name: string;
  file: string;
  /** What stands there, once, and what the mistake puts in its place. */
  right: string;
  wrong: string;
  /** Test files, with what to tell them; the first one that fails has caught it. */
  tests: string[];
}

const SIMULATION = 'test/simulate/run.ts --seeds 40';

export const MISTAKES: Mistake[] = [
  {
    name: 'the cursor steps over what did not fit the page',
    file: 'src/sync/pull.ts',
    right: 'const upTo = isFull ? (running.at(-1)?.version ?? from.version) : state.version;',
    wrong: 'const upTo = state.version;',
    tests: ['test/sync/server.test.ts', SIMULATION],
  },
  {
    name: 'versions are drawn without the lock that keeps them in the order of commits',
    file: 'src/server/mutations.ts',
    right: '        work(\n',
    wrong: `        ((ledger: Ledger) =>
          work(database.engine === 'sqlite' ? ledger : { ...ledger, takeVersions: (count) => database.transaction((other) => takeVersions(other, municipality, count)) }))(\n`,
    tests: ['test/server/order.test.ts'],
  },
  {
    name: 'anything with status 200 counts as acknowledged',
    file: 'src/sync/phone.ts',
    right: "if (!answer || !answers(request, answer)) return { ending: 'strange', status: 200 };",
    wrong: `if (!answer) {
      await phone.settle({ protocol: PROTOCOL, epoch: '', receivedAt: sentAt, changes: [], cursor: '', isLast: true, answers: batch.map(({ id }) => ({ id, result: 'acknowledged' })) } as SyncAnswer, request);
      return { ending: 'done' };
    }`,
    tests: ['test/sync/phone.test.ts', SIMULATION],
  },
  {
    name: 'an answer to somebody else is taken for ours',
    file: 'src/sync/phone.ts',
    right: 'if (to && (to.deviceId !== deviceId || to.sentAt !== sentAt)) return false;',
    wrong: '',
    tests: ['test/sync/phone.test.ts', SIMULATION],
  },
  {
    name: 'looking whether an id is known, and entering it later',
    file: 'src/sync/push.ts',
    right: 'const claimed = await ledger.claim([...new Map(rows.map((row) => [row.id, row])).values()]);',
    wrong: `const seen = await ledger.findAnswers(rows.map((row) => row.id));
    await ledger.claim([...new Map(rows.map((row) => [row.id, row])).values()]);
    const claimed = new Set(rows.map((row) => row.id).filter((id) => !seen.has(id)));`,
    tests: ['test/sync/server.test.ts', 'test/server/order.test.ts'],
  },
  {
    name: 'the same id with other words is taken for the same',
    file: 'src/sync/push.ts',
    right: 'earlier.hash === hash ? earlier.answer',
    wrong: 'earlier.hash !== undefined ? earlier.answer',
    tests: ['test/sync/server.test.ts'],
  },
  {
    name: 'the cursor is kept before the rows',
    file: 'src/store/exchange.ts',
    right: 'settle(store, person, answer, new Date(), request),',
    wrong: `
      writeMeta(store, 'cursor', answer.cursor).then(() => settle(store, person, answer)),`,
    tests: ['test/store/exchange.test.ts', SIMULATION],
  },
  {
    name: 'what is refused leaves the outbox',
    file: 'src/store/settle.ts',
    right: "const isDone = ({ result }: MutationAnswer) => result === 'acknowledged' || result === 'merged';",
    wrong: "const isDone = ({ result }: MutationAnswer) => result !== 'parked' && result !== 'conflict';",
    tests: ['test/store/settle.test.ts', 'test/store/outbox.test.ts'],
  },
  {
    name: 'a refused mutation holds up all behind it',
    file: 'src/store/outbox.ts',
    right: 'return asStuck.filter((row) => isWaiting(row) && !held.has(row)).slice(0, most);',
    wrong: 'return asStuck.slice(0, asStuck.findIndex((row) => !isWaiting(row) || held.has(row))).slice(0, most);',
    tests: ['test/store/outbox.test.ts', 'test/sync/parking.test.ts'],
  },
  {
    name: 'what comes down writes over what is unsent',
    file: 'src/store/changes.ts',
    right: 'const copies = await store.held.bulkGet(changes.map(keyOf));',
    wrong: 'const copies = changes.map((): Held | undefined => undefined);',
    tests: ['test/store/settle.test.ts', SIMULATION],
  },
  {
    name: 'the last to write wins',
    file: 'src/domain/deeds.ts',
    right: 'if (isSame(stands, saw) || isSame(stands, value)) amended[field] = value;',
    wrong: 'if (saw !== conflicts) amended[field] = value;',
    tests: ['test/domain/deeds.test.ts', 'test/sync/merge.test.ts'],
  },
  {
    name: 'a look-up of rights that comes back empty means "no access"',
    file: 'src/sync/server.ts',
    right: 'if (hasNoPart(who.person)) throw',
    wrong: "if (who.municipalityId === '' && hasNoPart(who.person)) throw",
    tests: ['test/sync/rights.test.ts', SIMULATION],
  },
  {
    name: 'a phone keeps what is no longer its person’s',
    file: 'src/store/settle.ts',
    right: 'await tableOf(store, kind).bulkDelete(strangers);',
    wrong: '',
    tests: ['test/store/settle.test.ts', SIMULATION],
  },
  {
    name: 'a record that moves leaves no mark behind',
    file: 'src/server/database/records.ts',
    right: '  await markExits(connection, municipality, before, after);\n',
    wrong: '',
    tests: ['test/sync/server.test.ts', SIMULATION],
  },
  {
    name: 'tombstones are thrown away, and old cursors served as if they were not',
    file: 'src/sync/pull.ts',
    right: 'cursor.epoch === state.epoch && cursor.version >= state.lowest',
    wrong: 'cursor.epoch === state.epoch',
    tests: ['test/sync/horizon.test.ts', SIMULATION],
  },
  {
    name: 'a database that was put back as it was yesterday is not noticed',
    file: 'src/server/database/runs.ts',
    right: 'return next !== undefined && version <= next.from_version;',
    wrong: 'return version >= 0;',
    tests: ['test/server/database/runs.test.ts', 'test/sync/restore.test.ts'],
  },
  {
    name: 'what was acknowledged is forgotten before a backup has it',
    file: 'src/store/settle.ts',
    right: 'return isRestored ? sendAgain(store) : [];',
    wrong: 'return isRestored && answer.version === -1 ? sendAgain(store) : [];',
    tests: ['test/sync/restore.test.ts', SIMULATION],
  },
  {
    name: 'a phone that starts over forgets what is still to come',
    file: 'src/store/settle.ts',
    right: 'const gone = answer.isLast ? await forgetStale(store) : [];',
    wrong: 'const gone = await forgetStale(store);',
    tests: ['test/store/stale.test.ts', 'test/sync/restore.test.ts'],
  },
  {
    name: 'the phone’s clock is believed',
    file: 'src/sync/push.ts',
    right: 'at: told > FIRST_MOMENT && told < now ? new Date(told).toISOString() : receivedAt,',
    wrong: 'at: madeAt,',
    tests: ['test/sync/server.test.ts'],
  },
  {
    name: 'a photo counts as sent before the server has checked it',
    file: 'src/store/uploads.ts',
    right: 'if (said.isComplete) return note(',
    wrong: 'if (said.received >= 0) return note(',
    tests: ['test/store/uploads.test.ts'],
  },
  {
    name: 'SQLite answers before it is on the disk',
    file: 'src/server/database/sqlite.ts',
    right: 'pragma journal_mode = wal; pragma synchronous = full;',
    wrong: 'pragma journal_mode = wal; pragma synchronous = normal;',
    tests: ['test/server/database/sqlite.test.ts'],
  },
];
