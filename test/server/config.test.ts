import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readS3Address } from '../../src/server/attachments/s3-address.ts';
import { readConfig } from '../../src/server/config.ts';

const complaint = (environment: Record<string, string>) => {
  try {
    readConfig(environment);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

test('with nothing set the server is a small one on this machine', () => {
  assert.equal(readConfig({}), {
    port: 8787,
    host: '127.0.0.1',
    baseUrl: 'http://127.0.0.1:8787',
    isSecure: false,
    dataDir: 'data',
    databaseUrl: null,
    s3Url: null,
    basemap: null,
    smtpUrl: null,
    mailFrom: null,
    sessionDays: 60,
    trustProxy: false,
    logLevel: 'info',
  });
});

test('what is set is taken, what is set to nothing counts as not set, and what is somebody else’s is left alone', () => {
  const config = readConfig({
    PORT: '80',
    HOST: '0.0.0.0',
    BASE_URL: 'https://pleinair.example.org/',
    DATA_DIR: '/var/lib/plein-air',
    DATABASE_URL: 'postgresql://somebody:secret@db/pleinair',
    S3_URL: 'https://key:secret@photos.example.org/pleinair?region=eu-west-1',
    BASEMAP: '/srv/maps/town.pmtiles',
    SMTP_URL: 'smtps://somebody:secret@mail.example.org',
    MAIL_FROM: 'city@example.org',
    SESSION_DAYS: '7',
    TRUST_PROXY: '1',
    LOG_LEVEL: '',
    HOME: '/root',
    EDITOR: undefined,
  });
  assert.equal(config, {
    port: 80,
    host: '0.0.0.0',
    baseUrl: 'https://pleinair.example.org',
    isSecure: true,
    dataDir: '/var/lib/plein-air',
    databaseUrl: 'postgresql://somebody:secret@db/pleinair',
    s3Url: 'https://key:secret@photos.example.org/pleinair?region=eu-west-1',
    basemap: '/srv/maps/town.pmtiles',
    smtpUrl: 'smtps://somebody:secret@mail.example.org',
    mailFrom: 'city@example.org',
    sessionDays: 7,
    trustProxy: true,
    logLevel: 'info',
  });
});

test('each wrong setting is named with what it should be, all of them at once', () => {
  const said = complaint({ PORT: 'http', SESSION_DAYS: '0', TRUST_PROXY: 'yes', LOG_LEVEL: 'loud', BASE_URL: 'here' });
  assert.equal(said.split('\n').sort(), [
    'BASE_URL is "here": it should be an address, as in https://pleinair.example.org',
    'LOG_LEVEL is "loud": it should be fatal, error, warn, info or silent',
    'PORT is "http": it should be a number, as in 8787',
    'SESSION_DAYS is "0": it should be at least 1',
    'TRUST_PROXY is "yes": it should be 0 or 1',
  ]);
  assert.match(complaint({ PORT: '65536' }), /^PORT is "65536": it should be at most 65535$/);
  assert.is(complaint({ PORT: '65535' }), '');
  for (const PORT of ['-1', '1.5', ' 80', '0x50', '１２３', '999999']) assert.match(complaint({ PORT }), /^PORT is /);
});

test('a wrong address of a database is named, and its password is not', () => {
  const said = complaint({ DATABASE_URL: 'mysql://somebody:geheim123@db/pleinair' });
  assert.match(said, /^DATABASE_URL is wrong: it should be an address, as in postgres:\/\/user:password@host\/name$/);
  assert.not(said.includes('geheim123'));
});

test('a wrong address of a store is named, and its secret is not', () => {
  for (const S3_URL of [
    'https://photos.example.org/bucket',
    'https://geheimkey@photos.example.org/bucket',
    'https://geheimkey:geheim123@photos.example.org',
    'https://geheimkey:geheim123@photos.example.org/',
    's3://geheimkey:geheim123@photos.example.org/bucket',
    'https://geheimkey:geheim%zz@photos.example.org/bucket',
    'geheim123',
  ]) {
    const said = complaint({ S3_URL });
    assert.is(said, 'S3_URL is wrong: it should be an address, as in https://key:secret@host/bucket?region=eu-west-1');
  }
});

test('the address of a store says which bucket, which folder in it, which region, and whose key', () => {
  const { base, ...rest } =
    readS3Address('http://KEY:a%2Fb%2B%40%3A@minio:9000/photos/town%201/old/?region=nl-1') ?? {};
  assert.is(base?.href, 'http://minio:9000/photos');
  assert.equal(rest, { accessKeyId: 'KEY', secretAccessKey: 'a/b+@:', region: 'nl-1', folder: 'town 1/old/' });
  const plain = readS3Address('https://KEY:secret@s3.example.org/photos');
  assert.equal([plain?.region, plain?.folder], ['us-east-1', '']);
});

test.run();
