/** A mistake somebody could make: in which file, what stands there, and what would stand there instead. */
export interface Mistake {
  file: string;
  right: string;
  wrong: string;
}

/** Mistakes to plant one at a time, each of which the oracle has to see. */
export const MISTAKES: Record<string, Mistake> = {
  'whatever answers with 200 has done it all': {
    file: 'src/sync/phone.ts',
    right: "if (!answer || !answers(request, answer)) return { ending: 'strange', status: 200 };",
    wrong: `if (!answer || !answers(request, answer)) {
      for (const { id } of batch) await phone.park({ id, result: 'acknowledged' });
      return { ending: 'done' };
    }`,
  },
  'an answer to another request is taken': {
    file: 'src/sync/phone.ts',
    right: 'function answers({',
    wrong: 'function answers() { return true; }\nfunction unused({',
  },
  'what is refused leaves the outbox too': {
    file: 'src/store/settle.ts',
    right: "const leaving = rows.filter(({ answer }) => isDone(answer) || answer.result === 'reviewed');",
    wrong: 'const leaving = rows;',
  },
  'an id that is known is done again': {
    file: 'src/sync/push.ts',
    right: 'if (earlier)',
    wrong: 'if (earlier && false)',
  },
  'what is parked stays entered as done': {
    file: 'src/sync/push.ts',
    right: "await ledger.release(ours.filter(({ result }) => result === 'parked').map(({ id }) => id));",
    wrong: '',
  },
  'the cursor is written before the rows': {
    file: 'src/store/exchange.ts',
    right: 'settle(store, person, answer, new Date(), request)',
    wrong: "writeMeta(store, 'cursor', answer.cursor).then(() => settle(store, person, answer, new Date()))",
  },
  'an answer is taken in bit by bit': {
    file: 'src/store/settle.ts',
    right: "return store.transaction('rw', allTables(store), async () => {\n    // Another",
    wrong: "return ((_mode, _tables, work) => work())('rw', allTables(store), async () => {\n    // Another",
  },
  'what comes down covers what is unsent': {
    file: 'src/store/changes.ts',
    right: 'const copies = await store.held.bulkGet(changes.map(keyOf));',
    wrong: 'const copies = changes.map(() => undefined);',
  },
  'the cursor passes over what did not fit on the page': {
    file: 'src/sync/pull.ts',
    right: 'const upTo = isFull ? (running.at(-1)?.version ?? from.version) : state.version;',
    wrong: 'const upTo = state.version;',
  },
  'nobody is told of what moved away': {
    file: 'src/sync/pull.ts',
    right: 'const isStill = isAlone || from.version === upTo;',
    wrong: 'const isStill = true;',
  },
  'a cursor from before the horizon still counts': {
    file: 'src/sync/pull.ts',
    right: ' && cursor.version >= state.lowest;',
    wrong: ';',
  },
  'what somebody has just sent away still comes back to them': {
    file: 'src/sync/pull.ts',
    right: 'const isTheirs = record !== null && mayRead(person, kind, standingOf(kind, record));',
    wrong: 'const isTheirs = record !== null;',
  },
  'no rights at all empty the phone': {
    file: 'src/sync/server.ts',
    right: 'if (hasNoPart(who.person))',
    wrong: 'if (false)',
  },
  'a restored city is not noticed': {
    file: 'src/sync/server.ts',
    right: 'await database.startEpoch(municipalityId, state.epoch);',
    wrong: '',
  },
  'a restored city is not told again': {
    file: 'src/store/settle.ts',
    right: 'return isRestored ? sendAgain(store) : [];',
    wrong: 'return [];',
  },
  'the last to write wins': {
    file: 'src/domain/deeds.ts',
    right: 'if (isSame(stands, saw) || isSame(stands, value))',
    wrong: 'if (true)',
  },
  'what is no longer theirs stays on the phone': {
    file: 'src/store/settle.ts',
    right: 'if (answer.parts && answer.parts.length > 0)',
    wrong: 'if (false)',
  },
  'what has left its place is still counted there': {
    file: 'src/server/database/cells.ts',
    right: 'change(before.get(keyOf(stored)), minus);',
    wrong: '',
  },
};
