import type { Encounter } from '../../src/domain/encounter.ts';
import { nora } from '../people.ts';
import { encounterOf } from '../phone.ts';

// Words drawn at random, for repeated ones would flatter whoever compresses.
const WORDS =
  `the and of a to in is it was on for with that she he they we you not but who when where there from at by about
  lamp light bench tree branch pavement bins street corner school harbour quay boat mooring garden playground bicycle car
  parking noise rubbish glass dog cat neighbour mother father daughter son grandmother shop market bakery cafe church station
  bridge canal water rain wind night morning evening week month year broken missing dark wet loose dangerous quiet pleasant old
  new late early again never always often perhaps asked said told heard knows wants needs offers helps repairs sweeps waits
  walks lives works teaches plays fears hopes thanks`.split(/\s+/);
const NOTE = 120;

/** That many talks in the harbour, each a record of about 400 bytes. */
export const makeEncounters = (count: number): Encounter[] =>
  Array.from({ length: count }, () => encounterOf(nora, makeNote()));

/** What somebody may have written down. */
export function makeNote(): string {
  let note = '';
  while (note.length < NOTE) note += `${WORDS[Math.floor(Math.random() * WORDS.length)]} `;
  return note.trim();
}
