import { basename, dirname } from 'node:path';
import * as v from 'valibot';
import { problemsOf } from '../../domain/problem.ts';
import { keepSettings } from '../database/channels.ts';
import type { Database } from '../database/database.ts';
import { readDirectory } from '../database/municipalities.ts';
import { Open311Settings } from '../dispatch/open311-settings.ts';
import { WebhookSettings } from '../dispatch/webhook.ts';
import type { CityProblem } from './city.ts';
import { readText } from './file.ts';
import { readJson } from './json.ts';
import { sayInstead } from './nearest.ts';

const ChannelFile = v.variant('channel', [
  v.strictObject({ channel: v.literal('webhook'), ...WebhookSettings.entries }),
  v.strictObject({ channel: v.literal('open311'), ...Open311Settings.entries }),
]);

/**
 * Keeps on the server what this file says of a department's far side, in place of what was there. Returns what was kept in one line
 * without anything secret, or what is wrong; a value is never said again, for it may be the secret.
 */
export async function keepChannel(
  database: Database,
  municipality: string,
  departmentId: string,
  file: string,
): Promise<{ said: string[] } | { problems: CityProblem[] }> {
  const wrong = (...texts: string[]) => ({ problems: texts.map((text) => ({ file, line: null, text })) });
  const found = await readText(dirname(file), basename(file));
  if ('problem' in found) return wrong('is not there, or is not in UTF-8');
  const json = readJson(file, found.text);
  if ('problem' in json) return wrong('is not JSON; write one object in { }');
  const read = v.safeParse(ChannelFile, json.value);
  if (!read.success) return wrong(...problemsOf(read.issues).map(sayField));
  const { departments } = await readDirectory(database, municipality);
  const department = departments.find(({ id }) => id === departmentId);
  if (!department)
    return wrong(
      `department "${departmentId}" does not exist; ${sayInstead(
        departmentId,
        departments.map(({ id }) => id),
      )}`,
    );
  const { channel, ...settings } = read.output;
  await keepSettings(database, municipality, departmentId, channel, settings);
  const { hostname } = new URL('url' in settings ? settings.url : settings.endpoint);
  const isUsed = department.channel === channel;
  return {
    said: [
      `${departmentId}: ${channel} to ${hostname} is kept on the server`,
      ...(isUsed
        ? []
        : [`warning: ${departmentId} goes by ${department.channel}; write ${channel} in departments.csv to use it`]),
    ],
  };
}

const SHOULD_BE: Record<string, string> = {
  channel: 'should be webhook or open311',
  url: 'should be an address with https, without a name or password in it',
  endpoint: 'should be an address with https, without a name or password in it',
  secret: 'should be whsec_ and 24 to 64 bytes in base 64',
  idAttribute: 'should have letters, digits and _ only',
  lookEveryMinutes: 'should be a whole number from 1 to 1440',
};

const sayField = ({ field, reason }: { field: string; reason: string }) => {
  if (reason === 'unknown' && !(field in SHOULD_BE)) return `"${field}" is not known here; take it out`;
  return `${field || 'channel'} ${reason === 'missing' ? 'is missing; it ' : ''}${SHOULD_BE[field || 'channel'] ?? 'is not written as it should be'}`;
};
