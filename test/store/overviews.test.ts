import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { NO_FIGURES } from '../../src/domain/fact.ts';
import type { Overview } from '../../src/domain/overview.ts';
import { findOverviews, keepOverview } from '../../src/store/overviews.ts';
import { Store } from '../../src/store/store.ts';

const overviewWith = (came: number): Overview => ({
  from: '2026-11-01',
  to: '2026-11-30',
  by: 'service',
  madeAt: '2026-11-30T09:00:00.000Z',
  total: { ...NO_FIGURES, came, id: '', stock: { waits: 0, late: 0, soon: 0 } },
  weeks: [],
  lines: [],
  causes: [],
  blockers: [],
  reach: [],
});

test('in a cellar Claire sees the figures that were fetched last, each under what she asked', async () => {
  const store = new Store('overviews-1');
  assert.equal(await findOverviews(store), []);
  await keepOverview(store, { asked: '', overview: overviewWith(1) });
  await keepOverview(store, { asked: '?span=year', overview: overviewWith(2) });
  await keepOverview(store, { asked: '', overview: overviewWith(3) });
  assert.equal(
    (await findOverviews(store)).map(({ asked, overview }) => [asked, overview.total.came]),
    [
      ['', 3],
      ['?span=year', 2],
    ],
  );
});

test('a few are kept, the oldest go', async () => {
  const store = new Store('overviews-2');
  for (let day = 1; day <= 9; day += 1)
    await keepOverview(store, { asked: `?day=${day}`, overview: overviewWith(day) });
  const kept = await findOverviews(store);
  assert.equal([kept.length, kept[0]?.overview.total.came, kept.at(-1)?.overview.total.came], [6, 9, 4]);
});

test.run();
