import { Webhook } from 'standardwebhooks';
import type { Channel } from '../../src/domain/department.ts';
import { readConfig } from '../../src/server/config.ts';
import type { Database } from '../../src/server/database/database.ts';
import { deliverToDesk } from '../../src/server/dispatch/desk.ts';
import type { Channels } from '../../src/server/dispatch/dispatch.ts';
import { emailChannel } from '../../src/server/dispatch/email.ts';
import { open311Channel } from '../../src/server/dispatch/open311.ts';
import { webhookChannel } from '../../src/server/dispatch/webhook.ts';
import type { Mail, SendMail } from '../../src/server/mail.ts';
import { town } from '../town.ts';
import { FarCity } from './far-city.ts';
import { leftOut } from './scenario.ts';
import { scheduler } from './scheduler.ts';

export const BASE_URL = 'https://pleinair.example.org';
const CONFIG = readConfig({ BASE_URL });
const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const PATIENCE = 20_000;

/** What becomes of what is sent there: before and away, it was not taken; after, late and strange, it was, and we are not told so. */
const WEATHERS = ['clear', 'clear', 'clear', 'before', 'before', 'away', 'after', 'late', 'strange'] as const;
type FarWeather = (typeof WEATHERS)[number];

/** Something that was taken, by whatever name it was sent under. */
export interface Arrival {
  channel: Channel | 'telling';
  name: string;
  /** The department, or the address. */
  to: string;
  /** The name of the request outside, or what was said of it. */
  what: string;
  text: string;
  /** Who sent it, in which of their lives, and whether they were told that it was taken. */
  by: string;
  isAnswered: boolean;
  /** Whether whoever sent it has noted that it was taken. */
  isNoted: boolean;
}

/** What the city keeps of how each department is reached. */
export const SETTINGS = town.departments.flatMap(({ id }): [string, Channel, object][] => [
  [id, 'webhook', { url: `https://hook.example.org/${id}`, secret: SECRET }],
  [
    id,
    'open311',
    {
      endpoint: `https://open311.example.org/${id}/`,
      apiKey: 'key',
      otherService: 'anything',
      hasUpdates: id === 'streets',
    },
  ],
]);

/** What departments have outside, and the mail: each takes, fails, answers late or nonsense, by chance. */
export class FarSides {
  readonly cities = new Map(town.departments.map(({ id }) => [id, new FarCity(id)]));
  readonly arrivals: Arrival[] = [];
  /** What came there that should not have come so. */
  readonly wrong: string[] = [];
  isCalm = false;

  constructor() {
    globalThis.fetch = ((address: string | URL, asked?: RequestInit) =>
      this.#hear(new URL(address), asked ?? {})) as typeof fetch;
  }

  /** How a server with this view of the database reaches departments. */
  channelsOf(view: Database): Channels {
    return {
      desk: deliverToDesk,
      webhook: webhookChannel(view),
      open311: open311Channel(view),
      email: emailChannel(view, CONFIG, this.send),
    };
  }

  readonly send: SendMail = async (mail) => {
    const arrival = this.#arrivalOf(mail);
    const weather = await this.#carry(() => this.#take(arrival));
    if (weather === 'before') throw Object.assign(new Error('no room'), { responseCode: 452 });
    if (weather !== 'clear') throw Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' });
    arrival.isAnswered = true;
  };

  #arrivalOf({ id, to, subject, text }: Mail): Arrival {
    const [farName, dispatchId] = id.split('.');
    const department = town.departments.find((each) => to === addressOf(each.id));
    const sent = { text, by: sayWho(), isAnswered: false, isNoted: false };
    if (!department) return { channel: 'telling', name: id, to, what: subject, ...sent };
    return { channel: 'email', name: dispatchId ?? '', to: department.id, what: farName ?? '', ...sent };
  }

  #take(arrival: Arrival): void {
    const before = this.arrivals.find(({ channel, name }) => channel === arrival.channel && name === arrival.name);
    if (before?.isNoted)
      this.wrong.push(
        `${arrival.to} gets ${arrival.channel} of “${arrival.what}” again, though it was known to have it`,
      );
    this.arrivals.push(arrival);
  }

  /** Whoever sent this has ended what they were at, and noted what was taken. */
  note(by: string, channels: Arrival['channel'][]): void {
    for (const arrival of this.arrivals)
      if (arrival.by === by && arrival.isAnswered && channels.includes(arrival.channel)) arrival.isNoted = true;
  }

  /** The city knows no more than it did when its backup was made: what it brought since, it may bring again. */
  forgetNoted(): void {
    for (const arrival of this.arrivals) arrival.isNoted = false;
  }

  async #carry(take: () => void): Promise<FarWeather> {
    const isClear = this.isCalm || leftOut.has('farFaults');
    const weather = isClear ? 'clear' : scheduler.chance.pick(WEATHERS);
    if (weather !== 'before' && weather !== 'away') take();
    const isSilent = weather === 'late' || weather === 'away';
    await scheduler.pause(scheduler.current, isSilent ? PATIENCE : 1 + scheduler.chance.below(1500));
    if (isSilent) throw new DOMException('nobody answers', 'TimeoutError');
    return weather;
  }

  async #hear(url: URL, asked: RequestInit): Promise<Answered> {
    const [, department = '', ...path] = url.pathname.split('/');
    const body = String(asked.body ?? '');
    let told = '{}';
    let arrival: Arrival | null = null;
    const weather = await this.#carry(() => {
      if (url.hostname.startsWith('hook')) arrival = this.#takeHook(department, body, asked.headers as Headers);
      else {
        const form = asked.method === 'POST' ? new URLSearchParams(body) : null;
        told = JSON.stringify(this.cities.get(department)?.answer(path.join('/'), url.searchParams, form) ?? []);
      }
    });
    if (weather === 'strange' && !arrival) return answered(200, '<p>Thank you!</p>');
    if (weather !== 'clear') return answered(weather === 'before' ? 503 : 500, '');
    if (arrival) (arrival as Arrival).isAnswered = true;
    return answered(200, told);
  }

  #takeHook(to: string, body: string, headers: Headers): Arrival {
    const said = new Webhook(SECRET).verify(body, headers) as { data: { id: string } };
    const name = headers['webhook-id'] ?? '';
    const sent = { text: body, by: sayWho(), isAnswered: false, isNoted: false };
    const arrival: Arrival = { channel: 'webhook', name, to, what: said.data.id, ...sent };
    this.#take(arrival);
    return arrival;
  }
}

type Headers = Record<string, string>;
type Answered = { status: number; body: AsyncIterable<Uint8Array> };

const answered = (status: number, text: string): Answered => ({
  status,
  body: (async function* () {
    yield Buffer.from(text);
  })(),
});

/** Where a department has its e-mail. */
export const addressOf = (departmentId: string): string => `${departmentId}@city.example.org`;

/** Who acts just now, in which of their lives. */
export const sayWho = (): string => `${scheduler.current.name}, life ${scheduler.current.life}`;
