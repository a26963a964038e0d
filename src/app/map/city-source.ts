import { EtagMismatch, type RangeResponse, type Source } from 'pmtiles';

const ADDRESS = '/basemap.pmtiles';

/** The city has set up no map of streets. */
export class NoBasemap extends Error {}

/** The map of the city on its server, read in parts. Throws NoBasemap where there is none, and whatever fetch throws without a connection. */
export const citySource: Source = {
  getKey: () => ADDRESS,
  async getBytes(offset, length, signal, etag): Promise<RangeResponse> {
    const range = `bytes=${offset}-${offset + length - 1}`;
    const response = await fetch(ADDRESS, { headers: { range }, cache: 'no-store', signal: signal ?? null });
    if (response.status === 204) throw new NoBasemap('no map');
    const found = response.headers.get('etag') ?? undefined;
    if (etag !== undefined && found !== etag) throw new EtagMismatch('another map');
    if (response.status !== 206) throw new Error(`the map was answered with ${response.status}`);
    return { data: await response.arrayBuffer(), ...(found === undefined ? {} : { etag: found }) };
  },
};
