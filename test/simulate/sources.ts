import { registerHooks } from 'node:module';

/** How much travels in one exchange, for the scenario being played. */
export interface Sizes {
  page: number;
  most: number;
}

const set: { sizes: (sizes: Sizes) => void } = {
  sizes: () => {
    throw new Error('the protocol is not loaded yet');
  },
};
Object.assign(globalThis, { setSizes: set });

export const setSizes = (sizes: Sizes): void => set.sizes(sizes);

// The product's own files as they are, but for the sizes of the protocol.
registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (!url.endsWith('/src/sync/protocol.ts')) return loaded;
    return { ...loaded, source: resizable(String(loaded.source)) };
  },
});

// A page of a thousand is never full here: the same protocol, with pages as small as the scenario wants them.
function resizable(source: string): string {
  const open = source
    .replace('export const PAGE =', 'export let PAGE =')
    .replace('export const MOST_MUTATIONS =', 'export let MOST_MUTATIONS =');
  return `${open}\nglobalThis.setSizes.sizes = ({ page, most }) => { PAGE = page; MOST_MUTATIONS = most; };\n`;
}
