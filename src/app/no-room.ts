/** Whether this is what a browser says when the phone is full. Dexie wraps it, and browsers say it in two ways. */
export function isOfRoom(error: unknown): boolean {
  const { name, message, inner } = (error ?? {}) as Partial<Error> & { inner?: Error };
  return /quota/i.test([name, message, inner?.name].join(' '));
}
