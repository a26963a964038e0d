import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Service } from '../../src/domain/service.ts';
import { hear } from '../../src/domain/suggester/features.ts';
import { type Example, FEWEST_PEOPLE, learn, learnWhole } from '../../src/domain/suggester/learn.ts';
import { MOST_WEIGHT_BYTES } from '../../src/domain/suggester/shrink.ts';
import { tryOut } from '../../src/domain/suggester/trial.ts';
import { packWeights, readWeights, type Weights } from '../../src/domain/suggester/weights.ts';
import { suggest } from '../../src/domain/suggester.ts';
import { NAUGHTY } from '../server/naughty.ts';
import { town } from '../town.ts';
import { always } from './chance.ts';
import { babble, filed } from './filed.ts';

const { services } = town;
const codes = (said: string, weights: Weights | null, most?: number) =>
  suggest(said, services, weights, most).map(({ service }) => service.id);

test('where nothing was learned yet, what a person says suggests the services that know these words', () => {
  assert.equal(codes('The lamp is broken and it is so dark', null), ['lamp']);
  assert.equal(codes('a tree fell on the bench, a big branch', null), ['tree', 'bench']);
  assert.equal(codes('a tree fell on the bench, a big branch', null, 1), ['tree']);
  assert.equal(codes('BRANCHES!', null), ['tree'], 'the beginning of a word is enough');
});

test('nothing heard suggests nothing, whatever was learned', () => {
  const weights = learn(filed(400), services);
  for (const said of ['', ' ?! ', '\n', '…']) {
    assert.equal(suggest(said, services, null), [], said);
    assert.equal(suggest(said, services, weights), [], said);
  }
  for (const said of ['my neighbour sings', 'it is so', 'the an of'])
    assert.equal(suggest(said, services, null), [], said);
  assert.equal(suggest('tree', [], weights), []);
});

test('a service is suggested in whichever language its words are', () => {
  const [tree] = services as [Service];
  const polish = { ...tree, words: { pl: ['gałąź', 'drzewo'] } };
  assert.equal(
    suggest('złamana GALAZ', [polish], null).map(({ service }) => service),
    [polish],
  );
});

test('the words that said so are told as the person wrote them, the weightiest first', () => {
  const [first] = suggest('No LIGHT here, it is só Dárk', services, null);
  assert.is(first?.service.id, 'lamp');
  assert.equal(first?.because, ['LIGHT', 'Dárk']);
  const [learned] = suggest('Since Monday the Lantern flickers', services, learn(filed(400), services));
  assert.is(learned?.service.id, 'lamp');
  assert.equal(learned?.because.includes('Lantern'), true, String(learned?.because));
});

test('no suggestion is said to be because of “the”: fillers and single letters are no reason, in any language', () => {
  const weights = learn(filed(600), services);
  const fillers = new Set([
    'the',
    'no',
    'is',
    'at',
    'to',
    'not',
    'are',
    'has',
    'our',
    'my',
    'in',
    'by',
    'on',
    'a',
    'we',
    'be',
  ]);
  for (const { text } of filed(700).slice(600)) {
    for (const { because } of suggest(text, services, weights, 9))
      assert.not.ok(
        because.some((word) => fillers.has(word.toLowerCase())),
        `${text}: ${because}`,
      );
  }
  const [tree] = services as [Service];
  const toilet: Service = { ...tree, id: 'toilet', name: { nl: 'WC op de markt' }, words: { nl: ['wc'] } };
  assert.equal(suggest('De wc op de hoek', [toilet], null)[0]?.because, ['wc'], 'the city’s own word may be short');
});

test('what people corrected is learned: a word that no service knows comes to mean the one they filed it under', () => {
  const puddles = filed(400).concat(
    ['a puddle by the quay', 'the puddle never dries', 'such a puddle again', 'puddles everywhere'].map(
      (text, index) => ({
        text,
        serviceCode: 'mooring',
        from: `puddle ${index}`,
      }),
    ),
  );
  assert.not.equal(codes('puddle', learn(filed(400), services))[0], 'mooring');
  assert.is(codes('puddle', learn(puddles, services))[0], 'mooring');
  const corrected = puddles.map((example) =>
    example.from.startsWith('puddle') ? { ...example, serviceCode: 'bench' } : example,
  );
  assert.is(codes('puddle', learn(corrected, services))[0], 'bench');
});

test('a word in another form than was ever filed is known by its pieces', () => {
  assert.is(codes('flickering lanterns', learn(filed(400), services))[0], 'lamp');
});

test('what was learned is right far more often than the words alone', () => {
  const [earlier, later] = [filed(400), filed(600).slice(400)];
  const words = tryOut(later, services, null);
  const learned = tryOut(later, services, learn(earlier, services));
  assert.ok(learned.first > words.first + 40, `${learned.first} beside ${words.first} of 200`);
  assert.ok(learned.first > 180, `${learned.first} of 200`);
});

test('a few requests in a new city do not make the city’s own words count for less', () => {
  const few = filed(30).filter(({ serviceCode }) => serviceCode !== 'bench');
  const weights = learn(few, services);
  for (const said of ['the bench is gone', 'tree', 'a boat at its mooring', 'the lamp', 'a seat'])
    assert.is(codes(said, weights)[0], codes(said, null)[0], said);
});

test('a service that the city has set up since is suggested by its words; one that is gone is not suggested', () => {
  const weights = learn(filed(400), services);
  const [tree, ...rest] = services as [Service];
  const fountain: Service = { ...tree, id: 'fountain', name: { en: 'Fountains' }, words: { en: ['fountain'] } };
  const after = [...rest, fountain];
  assert.is(suggest('the fountain is dry', after, weights)[0]?.service.id, 'fountain');
  assert.not.ok(suggest('the tree fell', after, weights).some(({ service }) => service.id === 'tree'));
});

test('the same requests teach the same', () => {
  assert.equal(packWeights(learn(filed(400), services)), packWeights(learn(filed(400), services)));
});

test('of what fewer than three people said, nothing is kept: no name, no illness, no street', () => {
  const secrets = ['Wojciechowska', 'epilepsy', 'Zeppelinstraat'];
  const said = (people: number): Example[] =>
    secrets.flatMap((secret) =>
      Array.from({ length: 6 }, (_, index) => ({
        text: `a branch, says ${secret}`,
        serviceCode: 'tree',
        from: `person ${index % people}`,
      })),
    );
  assert.ok(FEWEST_PEOPLE >= 3);
  const rare = learn([...filed(400), ...said(FEWEST_PEOPLE - 1)], services);
  const shared = learn([...filed(400), ...said(FEWEST_PEOPLE)], services);
  const called = services.flatMap(({ name, words }) => [name.en ?? '', ...(words.en ?? [])]);
  const usual = [...filed(400).map(({ text }) => text), ...called].flatMap(hear);
  const without = new Set(usual.flatMap(({ features }) => features));
  for (const secret of secrets) {
    const own = hear(secret).flatMap(({ features }) => features.filter((feature) => !without.has(feature)));
    assert.ok(own.length > 10);
    assert.not.ok(
      own.some((feature) => rare.features.includes(feature)),
      `${secret} can be found in the weights`,
    );
    assert.ok(
      own.some((feature) => shared.features.includes(feature)),
      'one more person, and it is a word of the city',
    );
  }
});

test('making it small changes few answers', () => {
  const whole = learnWhole(filed(600), services);
  const small = learn(filed(600), services);
  const texts = filed(1000).slice(600);
  const same = texts.filter(({ text }) => codes(text, whole, 1)[0] === codes(text, small, 1)[0]);
  assert.ok(same.length >= 390, `${same.length} of 400`);
});

test('a file that was read is written again as it was, and says the same', () => {
  const small = learn(filed(400), services);
  const read = readWeights(packWeights(small)) as Weights;
  assert.equal(packWeights(read), packWeights(small));
  for (const { text } of filed(450).slice(400))
    assert.equal(suggest(text, services, read), suggest(text, services, small), text);
});

test('a file that is none, breaks off or was altered is left alone or suggests as it may, and never fails', async () => {
  const file = packWeights(learn(filed(200), services));
  assert.is(readWeights(new Uint8Array()), null);
  assert.is(readWeights(Uint8Array.of(2, 0, 0)), null, 'another form');
  assert.is(readWeights(file.slice(0, file.length - 1)), null, 'it breaks off');
  await always(
    fc.property(fc.nat(file.length - 1), fc.nat(255), fc.boolean(), (at, value, cuts) => {
      const altered = cuts ? file.slice(0, at) : file.with(at, value);
      suggest('the lamp is dark', services, readWeights(altered));
    }),
  );
});

test('a hundred and fifty services and the most various texts still fit a phone: 150 kB at most', () => {
  const { services: many, examples } = babble(150, 1500);
  const file = packWeights(learn(examples, many));
  assert.ok(file.length > MOST_WEIGHT_BYTES * 0.9, 'there was more than fits');
  assert.ok(file.length <= MOST_WEIGHT_BYTES);
  assert.ok(gzipSync(file).length <= 150_000);
});

test('whatever is typed, at most three services are suggested, the likeliest first, each with a word that was typed', async () => {
  const weights = learn(filed(200), services);
  const tell = (text: string) => {
    for (const known of [weights, null]) {
      const suggestions = suggest(text, services, known);
      assert.ok(suggestions.length <= 3);
      const sureness = suggestions.map((suggestion) => suggestion.sureness);
      assert.equal(
        sureness,
        sureness.toSorted((a, b) => b - a),
      );
      for (const { because, sureness } of suggestions) {
        assert.ok(because.length > 0 && because.every((word) => text.includes(word)));
        assert.ok(sureness > 0 && sureness <= 1);
      }
    }
  };
  for (const text of NAUGHTY) tell(text);
  await always(fc.property(fc.string({ unit: 'binary' }), tell));
});

test.run();
