import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isOpen, nextStatuses, STATUSES, type Status } from '../../src/domain/request.ts';

test('a request goes from step to step as the desk works on it', () => {
  const steps: Record<Status, string> = {
    open: 'taken planned done declined',
    taken: 'open planned waiting done declined',
    planned: 'taken waiting done declined',
    waiting: 'taken planned done declined',
    done: 'open',
    declined: 'open',
  };
  for (const status of STATUSES) assert.is(nextStatuses(status).join(' '), steps[status], status);
});

test('every request can come to an end, and every end can be taken back', () => {
  for (const status of STATUSES) {
    if (isOpen({ status })) {
      assert.ok(nextStatuses(status).includes('done'), status);
      assert.ok(nextStatuses(status).includes('declined'), status);
    } else assert.equal(nextStatuses(status), ['open'], status);
  }
});

test('somebody still has to do something until it is done or declined', () => {
  assert.equal(
    STATUSES.filter((status) => isOpen({ status })),
    ['open', 'taken', 'planned', 'waiting'],
  );
});

test.run();
