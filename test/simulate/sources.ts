import { registerHooks } from 'node:module';
import { MISTAKES } from './mistakes.ts';

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

const planted = MISTAKES[process.env.MISTAKE ?? ''];
if (process.env.MISTAKE && !planted) throw new Error(`there is no such mistake: ${process.env.MISTAKE}`);

// The product's own files as they are, but for the sizes of the protocol and for a mistake that is to be seen.
registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    const isProtocol = url.endsWith('/src/sync/protocol.ts');
    const isMistaken = planted !== undefined && url.endsWith(`/${planted.file}`);
    if (!isProtocol && !isMistaken) return loaded;
    const source = String(loaded.source);
    if (isProtocol) return { ...loaded, source: resizable(source) };
    if (!source.includes(planted?.right ?? ''))
      throw new Error(`“${planted?.right}” no longer stands in ${planted?.file}`);
    return { ...loaded, source: source.replace(planted?.right ?? '', () => planted?.wrong ?? '') };
  },
});

// A page of a thousand is never full here: the same protocol, with pages as small as the scenario wants them.
function resizable(source: string): string {
  const open = source
    .replace('export const PAGE =', 'export let PAGE =')
    .replace('export const MOST_MUTATIONS =', 'export let MOST_MUTATIONS =');
  return `${open}\nglobalThis.setSizes.sizes = ({ page, most }) => { PAGE = page; MOST_MUTATIONS = most; };\n`;
}
