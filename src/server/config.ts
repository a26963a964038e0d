import * as v from 'valibot';
import { readS3Address } from './attachments/s3-address.ts';

/**
 * Every setting there is, by environment variable.
 *
 * PORT           the port to listen on (8787)
 * HOST           the address to listen on (127.0.0.1; a reverse proxy with TLS stands in front)
 * BASE_URL       the address people use, as in https://pleinair.example.org (http://127.0.0.1:PORT); https makes cookies Secure and sends HSTS
 * DATA_DIR       the folder for the SQLite file, and for photos and voice notes (data)
 * DATABASE_URL   postgres://… to use PostgreSQL instead of SQLite
 * S3_URL         https://KEY:SECRET@HOST/BUCKET[/FOLDER][?region=REGION] to keep photos and voice notes in a bucket of an S3-compatible
 *                store instead, as more than one machine must; signs such as / and + in key and secret are percent-encoded
 * BASEMAP        a PMTiles file with the streets of the city, or a folder with one for each city, named ID.pmtiles; without it the app draws
 *                the districts alone
 * SMTP_URL       smtp://USER:PASSWORD@HOST:PORT (smtps:// for TLS from the first byte) to send e-mail; without it none is sent
 * MAIL_FROM      the address that e-mail comes from, as in pleinair@example.org; needed with SMTP_URL
 * SESSION_DAYS   how long a session lasts after it was last used (60)
 * TRUST_PROXY    1 when a reverse proxy sets X-Forwarded-For (0): rate limits then count the real address
 * LOG_LEVEL      fatal, error, warn, info or silent (info); logs hold no personal data
 */
const Settings = v.object({
  PORT: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,5}$/, 'a number, as in 8787'),
      v.transform(Number),
      v.maxValue(65_535, 'at most 65535'),
    ),
    '8787',
  ),
  HOST: v.optional(v.string(), '127.0.0.1'),
  BASE_URL: v.optional(v.pipe(v.string(), v.url('an address, as in https://pleinair.example.org'))),
  DATA_DIR: v.optional(v.string(), 'data'),
  DATABASE_URL: v.optional(
    v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\//, 'an address, as in postgres://user:password@host/name')),
  ),
  S3_URL: v.optional(
    v.pipe(
      v.string(),
      v.check(
        (text) => readS3Address(text) !== null,
        'an address, as in https://key:secret@host/bucket?region=eu-west-1',
      ),
    ),
  ),
  BASEMAP: v.optional(v.string()),
  SMTP_URL: v.optional(
    v.pipe(v.string(), v.regex(/^smtps?:\/\/\S+$/, 'an address, as in smtp://user:password@mail.example.org:587')),
  ),
  MAIL_FROM: v.optional(v.pipe(v.string(), v.email('an e-mail address, as in pleinair@example.org'))),
  SESSION_DAYS: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,4}$/, 'a number of days, as in 60'),
      v.transform(Number),
      v.minValue(1, 'at least 1'),
    ),
    '60',
  ),
  TRUST_PROXY: v.optional(v.picklist(['0', '1'], '0 or 1'), '0'),
  LOG_LEVEL: v.optional(
    v.picklist(['fatal', 'error', 'warn', 'info', 'silent'], 'fatal, error, warn, info or silent'),
    'info',
  ),
});

/** These addresses hold a password. */
const SECRET = ['DATABASE_URL', 'S3_URL', 'SMTP_URL'];

export interface Config {
  port: number;
  host: string;
  baseUrl: string;
  isSecure: boolean;
  dataDir: string;
  databaseUrl: string | null;
  s3Url: string | null;
  basemap: string | null;
  smtpUrl: string | null;
  mailFrom: string | null;
  sessionDays: number;
  trustProxy: boolean;
  logLevel: string;
}

/** Reads the settings; throws one Error that names every wrong one and says what it should be. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.keys(Settings.entries).flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
  );
  const read = v.safeParse(Settings, given);
  if (!read.success) {
    const wrong = read.issues.map(({ path, input, message }) => {
      const name = String(path?.[0]?.key);
      return `${name} is ${SECRET.includes(name) ? 'wrong' : `"${String(input)}"`}: it should be ${message}`;
    });
    throw new Error(wrong.join('\n'));
  }
  const settings = read.output;
  if (settings.SMTP_URL && !settings.MAIL_FROM)
    throw new Error('MAIL_FROM is missing: SMTP_URL needs the address that e-mail comes from');
  const baseUrl = (settings.BASE_URL ?? `http://${settings.HOST}:${settings.PORT}`).replace(/\/$/, '');
  return {
    port: settings.PORT,
    host: settings.HOST,
    baseUrl,
    isSecure: baseUrl.startsWith('https:'),
    dataDir: settings.DATA_DIR,
    databaseUrl: settings.DATABASE_URL ?? null,
    s3Url: settings.S3_URL ?? null,
    basemap: settings.BASEMAP ?? null,
    smtpUrl: settings.SMTP_URL ?? null,
    mailFrom: settings.MAIL_FROM ?? null,
    sessionDays: settings.SESSION_DAYS,
    trustProxy: settings.TRUST_PROXY === '1',
    logLevel: settings.LOG_LEVEL,
  };
}
