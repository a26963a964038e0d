import { parseArgs } from 'node:util';
import { uuidv7 } from 'uuidv7';
import * as v from 'valibot';
import type { Id } from '../../domain/id.ts';
import type { Person } from '../../domain/person.ts';
import { keyOf } from '../../domain/record.ts';
import { wording } from '../../domain/text.ts';
import type { Connection, Database } from '../database/database.ts';
import { readDirectory, takeVersions, touchDirectory } from '../database/municipalities.ts';
import { endKey, keepKey, listKeys } from '../database/open311-keys.ts';
import { keepRecords, lockRecords } from '../database/records.ts';
import { makeSecret } from '../secret.ts';
import { chooseCity } from './choose-city.ts';

/** What is wanted of the keys of Open311. */
interface Wanted {
  deed: 'open311-key' | 'open311-keys' | 'open311-end';
  name: string;
  city: string | undefined;
  /** Whether they ask their people if these want to be told. */
  asksConsent: boolean;
}

type Say = (line: string) => void;

/** What these words of the command line want of the keys of Open311; null where they want nothing of them, or say it wrongly. */
export function readKeyWords(words: string[]): Wanted | null {
  try {
    const options = { city: { type: 'string' }, 'asks-consent': { type: 'boolean' } } as const;
    const { positionals, values } = parseArgs({ args: words, allowPositionals: true, options });
    const [deed, name = '', ...rest] = positionals;
    if (deed !== 'open311-key' && deed !== 'open311-keys' && deed !== 'open311-end') return null;
    const isWhole = deed === 'open311-keys' ? name === '' : v.is(wording(120), name);
    const asksConsent = values['asks-consent'] ?? false;
    if (!isWhole || rest.length > 0 || (asksConsent && deed !== 'open311-key')) return null;
    return { deed, name: name.trim(), city: values.city, asksConsent };
  } catch {
    return null;
  }
}

/** Makes a key for a system that sends over Open311, tells which there are, or ends one; returns whether it could. */
export async function keepKeys(
  database: Database,
  { deed, name, city, asksConsent }: Wanted,
  say: Say,
): Promise<boolean> {
  const chosen = await chooseCity(database, city);
  if ('said' in chosen) {
    say(chosen.said);
    return false;
  }
  if (deed === 'open311-keys') return tellKeys(database, chosen.id, say);
  return deed === 'open311-key'
    ? giveKey(database, chosen.id, { name, asksConsent }, say)
    : takeKey(database, chosen.id, name, say);
}

async function tellKeys(database: Database, city: string, say: Say): Promise<boolean> {
  const keys = await listKeys(database, city);
  if (keys.length === 0) say('there is no key yet; make one with open311-key NAME');
  for (const { name, madeAt, endedAt, asksConsent } of keys)
    say(
      `${name}: made ${madeAt.slice(0, 10)}${endedAt ? `, ended ${endedAt.slice(0, 10)}` : ''}${asksConsent ? ', asks for consent' : ''}`,
    );
  return true;
}

async function giveKey(
  database: Database,
  city: string,
  { name, asksConsent }: Pick<Wanted, 'name' | 'asksConsent'>,
  say: Say,
): Promise<boolean> {
  const { secret, hash } = makeSecret(city);
  const madeAt = new Date().toISOString();
  const isMade = await database.transaction(async (connection) => {
    // Locks the municipality's row: of two who make the same key, the second finds the first.
    await takeVersions(connection, city, 0);
    const known = (await listKeys(connection, city)).find((key) => key.name === name);
    if (known && known.endedAt === null) return false;
    const personId = known?.personId ?? uuidv7();
    await keepSender(connection, city, personId, { name, isActive: true });
    await keepKey(connection, city, { name, personId, madeAt, asksConsent }, hash);
    return true;
  });
  if (!isMade) {
    say(`there is a key for "${name}" already; end it first, with open311-end`);
    return false;
  }
  say(`the key for "${name}", shown this once; whoever has it sends requests to ${city} in that name:`);
  say(secret);
  return true;
}

async function takeKey(database: Database, city: string, name: string, say: Say): Promise<boolean> {
  const isEnded = await database.transaction(async (connection) => {
    await takeVersions(connection, city, 0);
    const known = (await listKeys(connection, city)).find((key) => key.name === name);
    if (!known || !(await endKey(connection, city, name, new Date().toISOString()))) return false;
    await keepSender(connection, city, known.personId, { name, isActive: false });
    return true;
  });
  say(isEnded ? `the key for "${name}" is ended; what came with it stays` : `there is no key for "${name}"`);
  return isEnded;
}

// A person like any other, so that what they send is checked, routed and told like anybody's; but with no account they never sign in.
async function keepSender(
  connection: Connection,
  city: string,
  id: Id,
  sender: Pick<Person, 'name' | 'isActive'>,
): Promise<void> {
  const language = (await readDirectory(connection, city)).municipality?.languages[0] ?? 'en';
  const person: Person = { id, ...sender, roles: ['officer'], districtIds: [], departmentIds: [], language };
  const ref = { kind: 'person' as const, id };
  const before = await lockRecords(connection, city, [ref]);
  const version = (await takeVersions(connection, city, 1)) + 1;
  const after = [{ ...ref, version, record: person }];
  await keepRecords(connection, city, new Map(before.map((stored) => [keyOf(stored), stored])), after);
  await touchDirectory(connection, city);
}
