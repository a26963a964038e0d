import fc from 'fast-check';
import type { Card } from '../../src/domain/card.ts';
import { NAUGHTY } from '../server/naughty.ts';

/** A card of which only this is said otherwise. */
export const cardOf = (over: Partial<Card> = {}): Card => ({
  kind: 'person',
  name: 'Mrs Visser',
  phone: '',
  email: '',
  address: '',
  note: '',
  ...over,
});

/** A text as it comes back from a form that knows one end of a line only, and no NUL. */
export const asRead = (text: string): string => text.replaceAll('\u0000', '').replace(/\r\n|\r/g, '\n');

const fitting = (most: number) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.string({ unit: 'binary', maxLength: 20 }).map((text) => text.toWellFormed()),
      fc.stringMatching(/^[\\;,:"'=+@\r\n\t ab-]*$/),
      fc.constantFrom(...NAUGHTY),
    )
    .map((text) => text.replaceAll('\u0000', '').slice(0, most).toWellFormed());

// What is only blank is as good as nothing said.
const said = (most: number) => fitting(most).map((text) => (text.trim() === '' ? '' : text));

/** Anybody, with any texts. */
export const anyCard: fc.Arbitrary<Card> = fc.record(
  {
    kind: fc.constantFrom('person' as const, 'organisation' as const),
    name: fitting(200).map((text) => (text.trim() === '' ? 'x' : text)),
    phone: said(60),
    email: said(200),
    address: said(300),
    note: said(8000),
  },
  { noNullPrototype: true },
);
