import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { queryOf, readAsked, writeAsked } from '../../../../src/app/screens/overview/asked.ts';

const TODAY = '2026-11-23';

test('whoever asks for nothing in particular sees thirty days, today included, by service', () => {
  const asked = readAsked({});
  assert.is(writeAsked(asked), '');
  assert.is(queryOf(asked, TODAY), 'from=2026-10-25&to=2026-11-23&by=service');
});

test('what is asked stands in the address, and is read back from it', () => {
  const asked = {
    ...readAsked({}),
    span: 'own' as const,
    from: '2026-11-01',
    to: '2026-11-30',
    district: '-',
    by: 'department' as const,
  };
  const address = writeAsked(asked);
  assert.equal(readAsked(Object.fromEntries(new URLSearchParams(address))), asked);
  assert.is(queryOf(asked, TODAY), 'from=2026-11-01&to=2026-11-30&district=-&by=department');
});

test('an address that somebody has bent is read as far as it makes sense', () => {
  const asked = readAsked({ span: 'century', by: 'officer', from: 'x' });
  assert.equal([asked.span, asked.by], ['month', 'service']);
});

test('while only one of the two days is set, or they are the wrong way round, nothing is asked', () => {
  const own = { ...readAsked({}), span: 'own' as const };
  assert.is(queryOf({ ...own, from: '2026-11-01' }, TODAY), null);
  assert.is(queryOf({ ...own, from: '2026-11-30', to: '2026-11-01' }, TODAY), null);
});

test.run();
