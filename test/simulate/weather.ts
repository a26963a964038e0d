import * as v from 'valibot';
import type { Posted } from '../../src/sync/phone.ts';
import { SyncAnswer, type SyncRequest } from '../../src/sync/protocol.ts';
import type { Seat } from './phone.ts';
import { scheduler } from './scheduler.ts';
import type { City, Said } from './server.ts';

/** What the way does to one request and its answer; a number is the status that somebody on the way answers with. */
export const WEATHERS = [
  'clear',
  'slow',
  'lostRequest',
  'lostAnswer',
  'double',
  'ghost',
  'portal',
  'nothing',
  'cut',
  'wrongJson',
  'wrongAnswer',
  'othersAnswer',
  'olderApp',
  'tooLarge',
  '401',
  '403',
  '409',
  '426',
  '429',
  '500',
  '502',
  '503',
] as const;
export type Weather = (typeof WEATHERS)[number];

const HTML = '<!doctype html><title>Sign in to the free network</title>';

/** One exchange as it went over the wire. */
export interface Sent {
  seat: Seat;
  session: string;
  request: SyncRequest;
  answer: SyncAnswer;
}

/** The network between phones and city. */
export class Network {
  readonly city: City;
  /** What was answered by the city itself, in order. */
  readonly sent: Sent[] = [];
  #ghosts = 0;

  constructor(city: City) {
    this.city = city;
  }

  /** Carries this request through that weather; throws where no answer comes. */
  async carry(seat: Seat, request: SyncRequest, weather: Weather): Promise<Posted> {
    const text = JSON.stringify(request);
    const said = await this.#through(seat, text, weather);
    const body = parse(said.text);
    if (said.status === 200 && !said.isAnothers) this.#hear(seat, body);
    return { status: said.status, body, retryAfter: said.retryAfter };
  }

  async #through(seat: Seat, text: string, weather: Weather): Promise<Said> {
    switch (weather) {
      case 'clear':
        return this.#send(seat, text);
      case 'slow':
        await scheduler.pause(scheduler.current, 1000 + scheduler.chance.below(50_000));
        return this.#send(seat, text);
      case 'lostRequest':
        throw new Error('no signal');
      case 'lostAnswer':
        await this.#send(seat, text);
        throw new Error('the answer is lost');
      case 'double': {
        const both = await Promise.all([this.#send(seat, text), this.#send(seat, text)]);
        return both[scheduler.chance.below(2)] as Said;
      }
      case 'ghost':
        this.#comeAgain(seat, text);
        return this.#send(seat, text);
      case 'portal':
        return { status: 200, text: HTML, retryAfter: null };
      case 'nothing':
        return { status: 204, text: '', retryAfter: null };
      case 'cut': {
        const { text: whole, ...said } = await this.#send(seat, text);
        return { ...said, text: whole.slice(0, scheduler.chance.below(whole.length)) };
      }
      case 'wrongJson':
        return { status: 200, text: scheduler.chance.pick(['{}', '[]', 'null', '{"ok":true}']), retryAfter: null };
      case 'wrongAnswer':
        return wrong(await this.#send(seat, text));
      case 'othersAnswer':
        return this.#othersAnswer(seat) ?? this.#send(seat, text);
      case 'olderApp': {
        const { needsNoEcho: _newer, ...older } = parse(text) as SyncRequest;
        return this.#send(seat, JSON.stringify(older));
      }
      case 'tooLarge':
        if ((parse(text) as SyncRequest).mutations.length > 1) return { status: 413, text: '', retryAfter: null };
        return this.#send(seat, text);
      default:
        return {
          status: Number(weather),
          text: weather === '503' ? HTML : '',
          retryAfter: weather === '429' ? 7 : null,
        };
    }
  }

  async #send(seat: Seat, text: string): Promise<Said> {
    const { session } = seat;
    const said = await this.city.handle(scheduler.chance.below(100), session, text);
    if (said.status === 200)
      this.sent.push({ seat, session, request: JSON.parse(text), answer: JSON.parse(said.text) });
    return said;
  }

  // A proxy on the way had kept it, and lets it go when nobody thinks of it any more.
  #comeAgain(seat: Seat, text: string): void {
    this.#ghosts += 1;
    const again = () => {
      this.#send(seat, text).catch(() => {});
    };
    scheduler.later(again, scheduler.chance.below(20_000_000), scheduler.world);
  }

  // A proxy's copy: somebody else's, or an older one of their own.
  #othersAnswer(seat: Seat): Said | null {
    const isOld = scheduler.chance.maybe(0.5);
    const other = this.sent.findLast((sent) => (sent.seat === seat) === isOld);
    return other ? { status: 200, text: JSON.stringify(other.answer), retryAfter: null, isAnothers: true } : null;
  }

  #hear(seat: Seat, body: unknown): void {
    const read = v.safeParse(SyncAnswer, body);
    if (!read.success) return;
    for (const { id, result } of read.output.answers) {
      seat.heard.set(id, result);
      if (!seat.answeredAt.has(id)) seat.answeredAt.set(id, Date.parse(read.output.receivedAt));
    }
  }
}

// Whole and in good form, but for one thing.
function wrong({ text, ...said }: Said): Said {
  const answer = parse(text) as SyncAnswer | undefined;
  if (!answer || said.status !== 200) return { ...said, text };
  const make = scheduler.chance.pick([
    () => ({ ...answer, protocol: 2 }),
    () => ({ ...answer, answers: undefined }),
    () => ({ ...answer, cursor: 7 }),
    () => ({ ...answer, changes: [{ kind: 'contact' }] }),
    () => ({ ...answer, receivedAt: 'now' }),
  ]);
  return { ...said, text: JSON.stringify(make()) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
