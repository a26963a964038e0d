import { XMLBuilder } from 'fast-xml-parser';

export type Content = string | number | boolean | undefined | Content[] | { [name: string]: Content };

const builder = new XMLBuilder({ processEntities: true });

// What XML 1.0 cannot hold at all (section 2.2), however it is written.
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** What the elements of a list are called: the programmatic mapping between JSON and XML that Open311 calls the Spark convention. */
const ITEMS: Record<string, string> = {
  services: 'service',
  attributes: 'attribute',
  service_requests: 'request',
  service_request_updates: 'request_update',
  errors: 'error',
  endpoints: 'endpoint',
  formats: 'format',
};

/** The content as an XML document whose root has this name. */
export const writeXml = (name: string, content: Content): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${builder.build({ [name]: toElements(name, content) })}`;

function toElements(name: string, content: Content): unknown {
  if (typeof content === 'string') return content.replace(UNWRITABLE, '\ufffd');
  if (Array.isArray(content)) {
    const item = ITEMS[name] ?? 'item';
    return { [item]: content.map((one) => toElements(item, one)) };
  }
  if (typeof content !== 'object') return content;
  const there = Object.entries(content).filter(([, value]) => value !== undefined);
  return Object.fromEntries(there.map(([key, value]) => [key, toElements(key, value)]));
}
