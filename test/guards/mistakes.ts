/** A mistake that somebody could make in sync, what would come of it, and by what it is seen. */
export interface Mistake {
  name: string;
  file: string;
  /** What stands there, once, and what the mistake puts in its place. */
  right: string;
  wrong: string;
  /** What it would do to people. */
  fault: string;
  /** The test files of which each sees it. */
  tests: string[];
  /** Whether the simulation sees it too. */
  isSimulated: boolean;
}

/** What the simulation sees, it sees within so many seeds. */
export const SEEDS = 100;

/** This text with the mistake in it. Throws where its place is not there, or there twice. */
export function withMistake({ name, file, right, wrong }: Mistake, text: string): string {
  if (text.split(right).length !== 2) throw new Error(`${name}: its place is no longer to be found once in ${file}`);
  return text.replace(right, () => wrong);
}

export const MISTAKES: Mistake[] = [
  {
    name: 'the cursor steps over what did not fit the page',
    file: 'src/sync/pull.ts',
    right: 'const upTo = isFull ? (running.at(-1)?.version ?? from.version) : state.version;',
    wrong: 'const upTo = state.version;',
    fault: 'After a week away, a phone never hears of what came behind the first page.',
    tests: ['test/sync/server.test.ts'],
    isSimulated: true,
  },
  {
    name: 'versions are drawn without the lock that keeps them in the order of commits',
    file: 'src/server/mutations.ts',
    right: '        work(\n',
    wrong: `        ((ledger: Ledger) =>
          work(database.engine === 'sqlite' ? ledger : { ...ledger, takeVersions: (count) => database.transaction((other) => takeVersions(other, municipality, count)) }))(\n`,
    fault: 'What is committed late lies behind the cursor of a phone that has read past it, and never comes.',
    tests: ['test/server/order.test.ts'],
    isSimulated: false,
  },
  {
    name: 'whatever answers with 200 has done it all',
    file: 'src/sync/phone.ts',
    right: "if (!answer || !answers(request, answer)) return { ending: 'strange', status: 200 };",
    wrong: `if (!answer || !answers(request, answer)) {
      for (const { id } of batch) await phone.park({ id, result: 'acknowledged' });
      return { ending: 'done' };
    }`,
    fault: 'The login page of a hotel takes the morning’s talks out of the outbox.',
    tests: ['test/sync/phone.test.ts', 'test/store/exchange.test.ts'],
    isSimulated: true,
  },
  {
    name: 'an answer to another request is taken for ours',
    file: 'src/sync/phone.ts',
    right: 'if (to && (to.deviceId !== deviceId || to.sentAt !== sentAt)) return false;',
    wrong: '',
    fault: 'A copy kept by a proxy moves the cursor past what this phone has never seen.',
    tests: ['test/sync/phone.test.ts'],
    isSimulated: true,
  },
  {
    name: 'an id that is known is done again',
    file: 'src/sync/push.ts',
    right: 'if (earlier)',
    wrong: 'if (earlier && false)',
    fault: 'A remark whose answer was lost stands there twice.',
    tests: ['test/sync/server.test.ts'],
    isSimulated: true,
  },
  {
    name: 'whether an id is known is looked up before it is entered',
    file: 'src/sync/push.ts',
    right: 'const claimed = await ledger.claim([...new Map(rows.map((row) => [row.id, row])).values()]);',
    wrong: `const seen = await ledger.findAnswers(rows.map((row) => row.id));
    await ledger.claim([...new Map(rows.map((row) => [row.id, row])).values()]);
    const claimed = new Set(rows.map((row) => row.id).filter((id) => !seen.has(id)));`,
    fault: 'Of two of the same that arrive at once, both are done.',
    tests: ['test/server/order.test.ts'],
    isSimulated: false,
  },
  {
    name: 'the same id with other words is taken for the same',
    file: 'src/sync/push.ts',
    right: 'earlier.hash === hash ? earlier.answer',
    wrong: 'earlier.hash !== undefined ? earlier.answer',
    fault: 'New words under a used id are told to have arrived, and are nowhere.',
    tests: ['test/sync/server.test.ts'],
    isSimulated: false,
  },
  {
    name: 'what is parked stays entered as done',
    file: 'src/sync/push.ts',
    right: "await ledger.release(ours.filter(({ result }) => result === 'parked').map(({ id }) => id));",
    wrong: '',
    fault: 'What had to wait is told to have been done when it comes again, and never is.',
    tests: ['test/sync/parking.test.ts'],
    isSimulated: true,
  },
  {
    name: 'the cursor is kept before the rows',
    file: 'src/store/exchange.ts',
    right: 'settle(store, person, answer, new Date(), request),',
    wrong: "writeMeta(store, 'cursor', answer.cursor).then(() => settle(store, person, answer, new Date())),",
    fault: 'A phone that stops between the two never gets those rows.',
    tests: [],
    isSimulated: true,
  },
  {
    name: 'an answer is taken in bit by bit',
    file: 'src/store/settle.ts',
    right: "return store.transaction('rw', allTables(store), async () => {\n    // Another",
    wrong: "return ((_mode, _tables, work) => work())('rw', allTables(store), async () => {\n    // Another",
    fault: 'A phone that stops, or is full, has half of an answer and takes it for the whole.',
    tests: ['test/store/settle.test.ts'],
    isSimulated: true,
  },
  {
    name: 'what is refused leaves the outbox',
    file: 'src/store/settle.ts',
    right: "const leaving = rows.filter(({ answer }) => isDone(answer) || answer.result === 'reviewed');",
    wrong: "const leaving = rows.filter(({ answer }) => answer.result !== 'parked' && answer.result !== 'conflict');",
    fault: 'A talk that the server would not take is nowhere, and nobody is told.',
    tests: ['test/store/settle.test.ts', 'test/store/outbox.test.ts'],
    isSimulated: true,
  },
  {
    name: 'a refused mutation holds up all behind it',
    file: 'src/store/outbox.ts',
    right: 'return asStuck.filter((row) => isWaiting(row) && !held.has(row)).slice(0, most);',
    wrong: 'return asStuck.slice(0, asStuck.findIndex((row) => !isWaiting(row) || held.has(row))).slice(0, most);',
    fault: 'One wrong form in the morning keeps the whole day on the phone.',
    tests: ['test/store/outbox.test.ts'],
    isSimulated: true,
  },
  {
    name: 'what comes down writes over what is unsent',
    file: 'src/store/changes.ts',
    right: 'const copies = await store.held.bulkGet(changes.map(keyOf));',
    wrong: 'const copies = changes.map((): Held | undefined => undefined);',
    fault: 'What somebody has just written goes from their screen.',
    tests: ['test/store/settle.test.ts'],
    isSimulated: true,
  },
  {
    name: 'the last to write wins',
    file: 'src/domain/deeds/amend.ts',
    right: 'if (isSame(stands, saw) || isSame(stands, value)) amended[field] = value;',
    wrong: 'if (saw !== conflicts) amended[field] = value;',
    fault: 'A telephone number that a colleague has put right is wrong again, and neither is told.',
    tests: ['test/domain/deeds/amend.test.ts', 'test/sync/merge.test.ts'],
    isSimulated: true,
  },
  {
    name: 'a look-up of rights that comes back empty means "no access"',
    file: 'src/sync/server.ts',
    right: 'if (hasNoPart(who.person)) throw',
    wrong: "if (who.municipalityId === '' && hasNoPart(who.person)) throw",
    fault: 'A slip at the town hall empties the phones of everybody whom it touches.',
    tests: ['test/sync/rights.test.ts'],
    isSimulated: true,
  },
  {
    name: 'a phone keeps what is no longer its person’s',
    file: 'src/store/settle.ts',
    right: 'await tableOf(store, kind).bulkDelete(strangers);',
    wrong: '',
    fault: 'Somebody who has left a district goes on reading what is said there.',
    tests: ['test/store/settle.test.ts', 'test/sync/server.test.ts'],
    isSimulated: true,
  },
  {
    name: 'a record that moves leaves no mark behind',
    file: 'src/server/database/records.ts',
    right: '  await markExits(connection, municipality, before, after);\n',
    wrong: '',
    fault: 'A request that went to another department stays on the desk it left.',
    tests: ['test/sync/server.test.ts'],
    isSimulated: true,
  },
  {
    name: 'nobody is told of what moved away',
    file: 'src/sync/pull.ts',
    right: 'const isStill = isAlone || from.version === upTo;',
    wrong: 'const isStill = true;',
    fault: 'The mark is there, and the phone that should forget the record never hears of it.',
    tests: ['test/sync/server.test.ts'],
    isSimulated: true,
  },
  {
    name: 'what somebody has sent away comes back to them',
    file: 'src/sync/pull.ts',
    right: 'const isTheirs = record !== null && mayRead(person, kind, standingOf(kind, record));',
    wrong: 'const isTheirs = record !== null;',
    fault: 'Whoever hands a request over goes on holding it, though it is no longer theirs to see.',
    tests: ['test/sync/server.test.ts'],
    isSimulated: true,
  },
  {
    name: 'what has left its place is still counted there',
    file: 'src/server/database/cells.ts',
    right: 'change(before.get(keyOf(stored)), minus);',
    wrong: '',
    fault: 'Phones that hold just what they should fetch it all anew.',
    tests: ['test/server/database/cells.test.ts', 'test/sync/check.test.ts'],
    isSimulated: true,
  },
  {
    name: 'tombstones are thrown away, and old cursors served as if they were not',
    file: 'src/sync/pull.ts',
    right: 'cursor.epoch === state.epoch && cursor.version >= state.lowest',
    wrong: 'cursor.epoch === state.epoch',
    fault: 'A phone from the bottom of a drawer never hears of what was removed meanwhile.',
    tests: ['test/sync/horizon.test.ts'],
    isSimulated: false,
  },
  {
    name: 'a database that was put back as it was yesterday is not noticed',
    file: 'src/server/database/runs.ts',
    right: 'return next !== undefined && version <= next.from_version;',
    wrong: 'return version >= 0;',
    fault: 'What was acknowledged since yesterday’s backup is on the phones, and the city never gets it again.',
    tests: ['test/server/database/runs.test.ts', 'test/sync/restore.test.ts'],
    isSimulated: true,
  },
  {
    name: 'a database that was put back goes on counting as before',
    file: 'src/sync/server.ts',
    right: 'await database.startEpoch(municipalityId, state.epoch);',
    wrong: '',
    fault: 'A phone takes a new version for one that it has seen, and passes over it.',
    tests: ['test/sync/restore.test.ts'],
    isSimulated: true,
  },
  {
    name: 'what was acknowledged is forgotten before a backup has it',
    file: 'src/store/settle.ts',
    right: 'return isRestored ? sendAgain(store) : [];',
    wrong: 'return isRestored && answer.version === -1 ? sendAgain(store) : [];',
    fault: 'With yesterday’s backup a day of everybody’s work is gone.',
    tests: ['test/sync/restore.test.ts'],
    isSimulated: true,
  },
  {
    name: 'a phone that starts over forgets what is still to come',
    file: 'src/store/settle.ts',
    right: 'const gone = answer.isLast ? await forgetStale(store) : [];',
    wrong: 'const gone = await forgetStale(store);',
    fault: 'An officer stands at a door with an empty phone until all has come down again.',
    tests: ['test/store/stale.test.ts'],
    isSimulated: false,
  },
  {
    name: 'the phone’s clock is believed',
    file: 'src/sync/push.ts',
    right: 'new Date(told).toISOString() : receivedAt',
    wrong: 'madeAt : madeAt',
    fault: 'A request from a phone that lives in another year is late the moment it is opened.',
    tests: ['test/sync/server.test.ts'],
    isSimulated: false,
  },
  {
    name: 'a photo counts as sent before the server has checked it',
    file: 'src/store/uploads.ts',
    right: 'if (said.isComplete) return note(',
    wrong: 'if (said.received >= 0) return note(',
    fault: 'A phone lets go of a photo of which the city has but the beginning.',
    tests: ['test/store/uploads.test.ts'],
    isSimulated: false,
  },
  {
    name: 'SQLite answers before it is on the disk',
    file: 'src/server/database/sqlite.ts',
    right: 'pragma journal_mode = wal; pragma synchronous = full;',
    wrong: 'pragma journal_mode = wal; pragma synchronous = normal;',
    fault: 'With the power goes what had been acknowledged a second before.',
    tests: ['test/server/database/sqlite.test.ts'],
    isSimulated: false,
  },
];
