import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CityProblem } from './city.ts';
import { readText } from './file.ts';
import { MUNICIPALITY_FILE, readMunicipality, writeMunicipality } from './municipality.ts';

const FORMAT = 'plein-air-office-key';
const CURVE = { name: 'ECDH', namedCurve: 'P-256' };
const ONLY_MINE = 0o600;

/**
 * Makes the key by which the administrator opens what somebody who forgot their PIN had not sent. Its public half goes into the city's
 * file, the private one into a new file of its own. A key that is there already is kept: what phones have locked for it would be lost.
 */
export async function keepKey(folder: string, file: string): Promise<CityProblem[]> {
  const found = await readText(folder, MUNICIPALITY_FILE);
  if ('problem' in found) return [found.problem];
  const { record, problems } = readMunicipality(found.text);
  if (!record || problems.length > 0) return problems;
  if (record.officeKey)
    return [problemOf(MUNICIPALITY_FILE, 'has a key already; take "officeKey" out to make another')];
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const officeKey = Buffer.from(await crypto.subtle.exportKey('raw', pair.publicKey)).toString('base64url');
  const privateKey = await crypto.subtle.exportKey('jwk', pair.privateKey);
  const kept = { format: FORMAT, city: record.id, madeAt: new Date().toISOString(), officeKey, privateKey };
  try {
    await writeFile(file, `${JSON.stringify(kept, null, 2)}\n`, { flag: 'wx', mode: ONLY_MINE });
  } catch (error) {
    return [problemOf(file, `cannot be written (${(error as NodeJS.ErrnoException).code}); name a new file`)];
  }
  await writeFile(join(folder, MUNICIPALITY_FILE), writeMunicipality({ ...record, officeKey }));
  return [];
}

const problemOf = (file: string, text: string): CityProblem => ({ file, line: null, text });
