import type { Dexie } from 'dexie';

const underWay = new Set<{ abort(): void }>();

/** From now on the transactions of this database are known while they are under way. */
export function noteUnderWay(database: Dexie): void {
  database.use({
    stack: 'dbcore',
    name: 'under-way',
    create: (core) => ({
      ...core,
      transaction(...asked) {
        const transaction = core.transaction(...asked) as IDBTransaction;
        const isOver = () => underWay.delete(transaction);
        underWay.add(transaction);
        transaction.addEventListener('complete', isOver);
        transaction.addEventListener('abort', isOver);
        return transaction;
      },
    }),
  });
}

/**
 * Cuts off what this page has under way in its databases: nothing of it is kept, and whoever asked for it is told so. WebKit keeps a page
 * that is left as it stands, its transactions too, and until they end nobody else can write, nor soon read.
 */
export function cutOff(): void {
  for (const transaction of underWay) {
    try {
      transaction.abort();
    } catch {
      // It is over already, and has not told so yet.
    }
  }
}
