/** A browser's caches in memory, as far as the shelf asks of them: whole answers by address. Returns how to fill its disk, and to empty it. */
export function makeCaches(): { fillDisk(isFull: boolean): void } {
  const shelves = new Map<string, Map<string, Response>>();
  let isFull = false;
  const addressOf = (key: string | Request) => new URL(typeof key === 'string' ? key : key.url, 'http://phone').href;
  const open = async (name: string) => {
    const lying = shelves.get(name) ?? new Map<string, Response>();
    shelves.set(name, lying);
    return {
      put: async (key: string, response: Response) => {
        if (isFull) throw new DOMException('no room', 'QuotaExceededError');
        lying.set(addressOf(key), new Response(await response.blob(), { headers: response.headers }));
      },
      keys: async () => [...lying.keys()].map((key) => new Request(key)),
      match: async (key: string) => lying.get(addressOf(key))?.clone(),
      delete: async (key: string) => lying.delete(addressOf(key)),
    };
  };
  Object.assign(globalThis, { caches: { open, has: async (name: string) => shelves.has(name) } });
  return {
    fillDisk: (full) => {
      isFull = full;
    },
  };
}
