import { ruleFor } from '../../src/domain/proposal.ts';
import type { Reply } from '../../src/domain/reply.ts';
import { isOpen, type ServiceRequest } from '../../src/domain/request.ts';
import type { Rule } from '../../src/domain/rule.ts';
import { type Rulebook, type RuleLine, rulebookOf } from '../../src/domain/rulebook.ts';
import { keepDirectory } from '../../src/server/city/keep.ts';
import { findRecord } from '../../src/server/database/records.ts';
import { dispatchOnce } from '../../src/server/dispatch/dispatch.ts';
import { farNameOf } from '../../src/server/dispatch/far-name.ts';
import { readBackOnce } from '../../src/server/dispatch/read-back.ts';
import { findJurisdiction } from '../../src/server/open311/jurisdiction.ts';
import { receiveRequest } from '../../src/server/open311/receive.ts';
import { nonceOf, say } from '../../src/server/public/say.ts';
import { findShownLink } from '../../src/server/reply-link/link.ts';
import { press, pressesOn } from '../../src/server/reply-link/press.ts';
import { findProposals } from '../../src/server/rules/proposals.ts';
import { fingerprintOf, publishRules } from '../../src/server/rules/publish.ts';
import { tellOnce } from '../../src/server/telling/telling.ts';
import { claire } from '../people.ts';
import { SPOTS } from '../spots.ts';
import { town } from '../town.ts';
import { pick } from './deeds/plan.ts';
import { BASE_URL } from './far-sides.ts';
import { type Report, SENDER } from './outside.ts';
import type { Phone } from './phone.ts';
import type { Play } from './play.ts';
import type { Happening, Step } from './scenario.ts';
import { type AtWork, TOWN } from './server.ts';

type Work = (play: Play, phone: Phone, step: Step) => Promise<void>;

const now = () => new Date();

/** What servers do by themselves, and what people outside have them do. */
export const WORKS: Partial<Record<Happening, Work>> = {
  dispatch: async (play, _phone, step) => {
    const count = await dispatch(play, step.which);
    play.tell(`${count} requests are carried to their departments`);
  },
  writeMails: async (play, _phone, step) => {
    const count = await tell(play, step.which);
    play.tell(`the city looks whom it owes an e-mail: ${count}`);
  },
  readBack: async (play, _phone, step) => {
    const count = await readBack(play, step.which);
    play.tell(`the city looks at what stands in the systems of others: ${count}`);
  },
  workThere: async (play, _phone, step) => {
    const all = [...play.outside.far.cities.values()].flatMap((city) =>
      city.requests.map((request) => ({ city, request })),
    );
    const one = pick(all, step.which);
    if (!one) return;
    const words = `There ${play.word}`;
    if (step.how % 3) one.city.turn(one.request, words);
    else one.city.remark(one.request, words);
    play.tell(`in the system of others ${one.request.id} is ${one.request.status}: “${words}”`);
  },
  press: async (play, _phone, step) => {
    const { far, pages, said } = play.outside;
    const links = far.arrivals.filter(({ channel }) => channel === 'email');
    const mail = pick(links, step.which);
    const word = `Pressed ${play.word}`;
    // Somebody left the page open, and comes back to it.
    const old = step.how % 4 === 0 ? pick(pages, step.which) : undefined;
    if (!mail) return;
    const secret = decodeURIComponent(mail.text.match(/\/reply\/(\S+)/)?.[1] ?? '');
    const city = await play.city.findSecret();
    const outcome = await play.city.work(step.which, word, async ({ view }) => {
      const at = now().toISOString();
      const shown = old ?? (await findShownLink(view, secret, at));
      const deed = shown?.request && pick(pressesOn(shown.request), step.how);
      if (!shown || !deed) return 'over';
      const { requestId } = shown.link;
      if (!old && farNameOf(city, requestId) !== mail.what)
        far.wrong.push(`the link that was sent with ${mail.what} opens request/${requestId}`);
      if (!old) pages.push(shown);
      said.set(word, { requestId, isNoted: false, deed });
      const pressed = { deed, words: word, nonce: shown.link.nonce };
      const noted = await press(view, shown, pressed, 'en', at);
      said.set(word, { requestId, isNoted: noted === 'noted', deed });
      return `${deed} ${noted}`;
    });
    play.tell(`behind the link sent with ${mail.what.slice(-6)} somebody presses: ${outcome}, “${word}”`);
  },
  object: async (play, _phone, step) => {
    const rows = await play.city.look<{ body: string }>(
      'select body from records where kind = \'request\' and body like \'%"status":"done"%\' or kind = \'request\' and body like \'%"status":"declined"%\' order by id',
    );
    const ended = rows.map(({ body }) => JSON.parse(body) as ServiceRequest).filter((each) => !isOpen(each));
    const request = pick(ended, step.which);
    const state = request && (await play.city.findSecret());
    if (!request || !state) return;
    const word = `Not so ${play.word}`;
    const kind = step.how % 4 ? ('notSolved' as const) : ('solved' as const);
    const what = { kind, words: word };
    const nonce = nonceOf(state, request);
    const atOnce = (number: number) =>
      play.city.work(number, `${word} ${number}`, ({ view }) =>
        say(view, TOWN, request.id, what, nonce, now().toISOString()),
      );
    const outcomes = await Promise.all(step.how % 3 ? [atOnce(step.which)] : [atOnce(0), atOnce(1)]);
    if (kind === 'notSolved')
      play.outside.said.set(word, { requestId: request.id, isNoted: outcomes.includes('done'), deed: kind });
    play.count(...outcomes.map((outcome) => `said on a public page: ${kind}, ${outcome}`));
    play.tell(`on the page of “${request.text}” whoever asked says ${kind}: ${outcomes.join(', ')}, “${word}”`);
  },
  report: async (play, _phone, step) => {
    const { reports } = play.outside;
    const again = step.how % 4 === 0 ? pick(reports, step.which) : undefined;
    const report = again ?? reportOf(play, step);
    if (!again) reports.push(report);
    play.tell(`over Open311 somebody sends ${report.number}${again ? ' once more' : ''}`);
    const times = step.how % 5 ? [step.which] : [0, 1];
    await Promise.all(times.map((number) => send(play, report, number)));
  },
  publishRules: async (play, phone, step) => {
    const here = phone.seat.rows<{ kind: string; record: Rule }>('directory').filter(({ kind }) => kind === 'rule');
    const held = rulebookOf(here.map(({ record }) => record).sort((a, b) => a.order - b.order));
    if (held.length === 0) return;
    const { word } = play;
    await play.city.work(step.which, 'publish', async ({ view }) => {
      const [proposal] = step.how % 2 ? await findProposals(view, TOWN) : [];
      const because = { en: `Rule ${word}` };
      const rules = otherRules(held, step, proposal ? ruleFor(proposal, word, because) : lineOf(word, step));
      const seen = fingerprintOf(held);
      const unpublished = await publishRules(view, TOWN, { rules, seen }, claire.id, now().toISOString());
      if (!unpublished && fingerprintOf(rules) !== seen) play.outside.published.push({ seen, rules });
      const outcome = !unpublished ? 'done' : 'present' in unpublished ? 'there are newer ones' : 'something is wrong';
      play.count(`rules published: ${outcome}`);
      play.tell(`rules are published from what ${phone.actor.name} holds: ${outcome}`);
    });
  },
  setReply: async (play, _phone, step) => {
    const id = `reply-${step.which % 3}`;
    const record = step.how % 5 ? replyOf(id, play, step) : null;
    await play.city.work(step.which, 'reply', ({ view }) =>
      view.transaction((connection) => keepDirectory(connection, TOWN, [{ kind: 'reply', id, record }])),
    );
    play.tell(`the ready answer ${id} is ${record ? 'set' : 'taken away'}`);
  },
};

/** Carries what waits, once, by one of the servers; returns how many were ended. */
export async function dispatch(play: Play, number: number): Promise<number | null> {
  const { far } = play.outside;
  const does = ({ view }: AtWork) => dispatchOnce(view, now, far.channelsOf(view));
  return play.city.work(number, 'dispatch', does, (by) => far.note(by, ['email', 'webhook']));
}

/** Writes to those who wait to be told. */
export async function tell(play: Play, number: number): Promise<number | null> {
  const { far } = play.outside;
  const does = ({ view }: AtWork) => tellOnce(view, far.send, BASE_URL, now);
  return play.city.work(number, 'tell', does, (by) => far.note(by, ['telling']));
}

/** Looks at what stands in the systems of others. */
export const readBack = (play: Play, number: number): Promise<number | null> =>
  play.city.work(number, 'read back', ({ view }) => readBackOnce(view, now));

/** Sends this over Open311, as often as it takes somebody to be told that it is there. */
export async function send(play: Play, report: Report, number: number): Promise<void> {
  const id = await play.city.work(number, `${report.number} ${number}`, async ({ view, forSync }) => {
    const city = await findJurisdiction(view, TOWN);
    const sender = { municipalityId: TOWN, person: SENDER, asksConsent: true };
    const requestId = await receiveRequest(view, forSync, city, sender, report.sent, now());
    return (await findRecord(view, TOWN, 'request', requestId))?.id ?? null;
  });
  if (id !== null) report.isTaken = true;
}

function reportOf(play: Play, step: Step): Report {
  const number = `N-${play.word}`;
  const spot = pick(SPOTS, step.which);
  const isKnown = step.how % 2 === 0;
  return {
    number,
    isTaken: false,
    sent: {
      request: {
        serviceCode: pick(town.services, step.how)?.id ?? '',
        description: `Reported ${play.word}`,
        address: '',
        long: spot?.longitude ?? undefined,
        lat: spot?.latitude ?? undefined,
        media: [],
        name: isKnown ? 'Jansen' : '',
        email: isKnown ? `jansen-${play.word}@example.org` : undefined,
        phone: undefined,
      },
      attributes: [['external_id', [number]]],
      content: number,
    },
  };
}

const lineOf = (word: string, step: Step): RuleLine => ({
  id: word,
  serviceCode: pick(town.services, step.how)?.id ?? null,
  districtId: null,
  words: [],
  departmentId: pick(town.departments, step.which)?.id ?? '',
  because: { en: `Rule ${word}` },
});

function otherRules(held: Rulebook, step: Step, line: RuleLine): Rulebook {
  if (step.how % 3 === 0 && held.length > 1) return held.toSpliced(step.which % held.length, 1);
  return held.toSpliced(step.which % (held.length + 1), 0, line);
}

const replyOf = (id: string, play: Play, step: Step): Reply => ({
  id,
  name: { en: id },
  serviceCode: step.which % 2 ? (pick(town.services, step.how)?.id ?? null) : null,
  status: null,
  departmentId: null,
  text: { en: `Ready ${play.word}: {reference}` },
});
