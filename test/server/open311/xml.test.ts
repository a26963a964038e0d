import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { writeXml } from '../../../src/server/open311/xml.ts';
import { always } from '../../domain/chance.ts';
import { NAUGHTY } from '../naughty.ts';

const parser = new XMLParser({ parseTagValue: false, trimValues: false, isArray: (name) => name === 'request' });

// XML 1.0 has no form for these, and reads a carriage return as a new line.
const asXmlHas = (text: string) =>
  text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd').replace(/\r\n?/g, '\n');

test('whatever people write is read from the XML as they wrote it', async () => {
  const said = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(...NAUGHTY.filter(({ length }) => length < 1000)),
  );
  await always(
    fc.property(fc.array(said, { maxLength: 3 }), (texts) => {
      const written = writeXml(
        'service_requests',
        texts.map((description) => ({ description })),
      );
      const { service_requests: read } = parser.parse(written);
      const back = (read?.request ?? []).map(({ description }: { description: string }) =>
        description.replace(/\r\n?/g, '\n'),
      );
      assert.equal(back, texts.map(asXmlHas));
    }),
  );
});

test('lists have an element for each, what is not known has none, and nothing is made of an empty list', () => {
  const written = writeXml('discovery', {
    endpoints: [{ url: 'https://a.example?b&c', formats: ['x', 'y'], contact: undefined }],
  });
  assert.is(
    written,
    '<?xml version="1.0" encoding="utf-8"?>\n<discovery><endpoints><endpoint><url>https://a.example?b&amp;c</url><formats><format>x</format><format>y</format></formats></endpoint></endpoints></discovery>',
  );
  assert.match(writeXml('services', []), /<services><\/services>$/);
});

test.run();
