import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepKey } from '../../src/server/city/key.ts';
import { writeMunicipality } from '../../src/server/city/municipality.ts';
import { town } from '../town.ts';

/** A city's key, made as the administrator makes it: its public half, and the file with the private one. */
export async function makeOfficeKey(): Promise<{ officeKey: string; privateKey: object; file: Blob }> {
  const folder = mkdtempSync(join(tmpdir(), 'plein-air-office-'));
  const path = join(folder, 'office.json');
  if (!town.municipality) throw new Error('the town has no city');
  writeFileSync(join(folder, 'city.json'), writeMunicipality(town.municipality));
  const problems = await keepKey(folder, path);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const text = readFileSync(path, 'utf8');
  rmSync(folder, { recursive: true });
  return { ...JSON.parse(text), file: new Blob([text]) };
}
