import { type EncounterDraft, isRough } from '../../../domain/draft.ts';
import { isSetByHand } from '../../../domain/place.ts';
import type { Words } from '../../words/en.ts';
import type { Finding } from './use-position.ts';

/** Whether the point was set on the map and still stands, though the phone may have been asked since. */
export const standsByHand = ({ isPointByHand, encounter }: EncounterDraft): boolean =>
  isPointByHand || isSetByHand(encounter.place);

/** Where it was, in words: what is known first, what to make of it second. `district` and `accuracy` as they are said, '' for none. */
export function sayPlace(
  draft: EncounterDraft,
  district: string,
  accuracy: string,
  finding: Finding,
  { place: words, onMap }: Pick<Words, 'place' | 'onMap'>,
): [string, string] {
  const { districtBy, keepsPosition, encounter, isPointByHand } = draft;
  if (standsByHand(draft)) {
    const asked = { off: '', found: '', finding: words.finding, denied: words.denied, none: onMap.stays };
    return [onMap.byHand(district || onMap.outside), isPointByHand ? '' : asked[finding]];
  }
  if (accuracy !== '') {
    const rough = isRough({ accuracy: encounter.place?.accuracy ?? 0 }) && districtBy !== 'person' ? words.rough : '';
    if (districtBy === 'person') return [district ? words.byYou(district) : words.noDistrict, words.within(accuracy)];
    if (districtBy === 'habit' && district) return [words.asBefore(district), `${words.within(accuracy)}. ${rough}`];
    return [district ? words.here(district, accuracy) : words.outside(accuracy), rough];
  }
  const known = district && (districtBy === 'person' ? words.byYou(district) : words.asBefore(district));
  if (!keepsPosition) return [known || words.noDistrict, words.forgotten];
  if (finding === 'finding') return [known || words.finding, known ? words.finding : ''];
  if (finding === 'denied') return [known || words.denied, known ? words.denied : words.deniedHelp];
  return [known || words.none, known ? '' : words.noneHelp];
}
