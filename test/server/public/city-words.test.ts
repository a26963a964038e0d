import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { cityWords } from '../../../src/server/public/city-words.ts';
import { PUBLIC_WORDS } from '../../../src/server/public/words.ts';

const names = { nl: 'Veldbeek' };

test('a city that has no words of its own has ours, under its name', () => {
  const { name, contact, privacy, statusHelp } = cityWords({ names }, 'pl');
  assert.equal([name, contact, privacy], ['Veldbeek', null, null]);
  assert.equal(statusHelp, PUBLIC_WORDS.pl.statusHelp);
});

test('what a city says in one language is said in it to whoever reads another, and marked so; what happens next is ours there', () => {
  const publicPage = {
    name: { nl: 'Stad Veldbeek' },
    contact: { nl: 'Bel 14 050', fr: ' ' },
    next: { planned: { nl: 'Wij komen' } },
  };
  const [inDutch, inFrench] = [cityWords({ names, publicPage }, 'nl'), cityWords({ names, publicPage }, 'fr')];
  assert.equal([inDutch.name, inFrench.name], ['Stad Veldbeek', 'Stad Veldbeek']);
  assert.equal(inFrench.contact, { text: 'Bel 14 050', language: 'nl' });
  assert.is(inDutch.statusHelp.planned, 'Wij komen');
  assert.is(inFrench.statusHelp.planned, PUBLIC_WORDS.fr.statusHelp.planned);
  assert.is(inDutch.statusHelp.open, PUBLIC_WORDS.nl.statusHelp.open);
});

test('where no city is known, nobody speaks', () => {
  assert.is(cityWords(null, 'en').name, '');
});

test.run();
