import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { html } from '../../../src/server/public/html.ts';
import { languageFor } from '../../../src/server/public/language.ts';
import { always } from '../../domain/chance.ts';

const UNESCAPED = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' } as Record<string, string>;

test('whatever somebody writes stands on a page as they wrote it, and is never part of the page', () =>
  always(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (said) => {
      const { text } = html`<p title="${said}">${[said]}</p>`;
      const [, inTitle = '', inside = ''] = text.match(/^<p title="([^"<>]*)">([^"<>]*)<\/p>$/s) ?? [];
      for (const shown of [inTitle, inside])
        assert.is(
          shown.replace(/&(lt|gt|quot|#39|amp);/g, (sign) => UNESCAPED[sign] ?? ''),
          said,
        );
    }),
    { runs: 300, examples: [['<script>'], ['"><img src=x onerror=alert(1)>'], ["' onclick='"], ['&lt;']] },
  ));

test('a piece put into a piece stays what it is; what is not there is left out', () => {
  const piece = html`<b>${'<'}</b>`;
  assert.is(html`${piece}${[piece, 'a']}${false}${null}${undefined}${0}`.text, '<b>&lt;</b><b>&lt;</b>a0');
});

test('a page speaks the language that was chosen, else the best that the browser wants, else that of the city', () => {
  assert.is(languageFor('pl', 'fr', 'nl'), 'pl');
  assert.is(languageFor('xx', 'fr', 'nl'), 'fr');
  assert.is(languageFor(['pl'], undefined, 'nl'), 'nl');
  assert.is(languageFor(undefined, 'de, fr-BE;q=0.5, pl;q=0.9', 'nl'), 'pl');
  assert.is(languageFor(undefined, 'fr;q=0, de', 'nl'), 'nl');
  assert.is(languageFor(undefined, ',;q=;;,', 'nl'), 'nl');
});

test.run();
