import { wordsOf } from './text.ts';

// What stands between the names, or before them, and is left out, joined or shortened as one likes.
const SMALL = new Set(
  (
    'van der den de het ter ten te vd vdr vande vander vanden v d von zu of op aan la le les du des da di el al bin ben ' +
    'mr mrs ms miss dr prof ir drs sir mevrouw mevr mw dhr heer meneer madame mme mademoiselle mlle monsieur pan pani panstwo ' +
    'fam familie family famille rodzina'
  ).split(' '),
);

// Letters that wordsOf leaves, or that are written in two ways.
const LETTERS: [RegExp, string][] = [
  [/ß/g, 'ss'],
  [/[øØ]/g, 'o'],
  [/[æÆ]/g, 'ae'],
  [/[đĐðÐ]/g, 'd'],
  [/[þÞ]/g, 'th'],
  [/ı/g, 'i'],
  [/['’ʼ`´]/g, ' '],
];

const HAS_OTHER_LETTERS = /[ßøØæÆđĐðÐþÞı'’ʼ`´]/;

// One sound, several spellings: Dijkstra and Dykstra, de Bruyn and de Bruin, Müller and Mueller, Philippe and Filip, Jarosz and Jaros.
const SOUNDS: [RegExp, string][] = [
  [/^van(?:de[nr]?)?(?=\p{L}{4})/u, ''],
  [/u(?:ij|y|i)/g, 'uy'],
  [/e?ij|e[iy]/g, 'y'],
  [/([aou])e/g, '$1'],
  [/e?aux?/g, 'o'],
  [/ph/g, 'f'],
  [/th|dt$/g, 't'],
  [/c[kq]?(?=[aoukltr]|$)|qu?/g, 'k'],
  [/x/g, 'ks'],
  [/sz|sch|sh/g, 's'],
  [/rz/g, 'z'],
  [/w/g, 'v'],
  [/y$/, 'i'],
  [/(.)\1+/gu, '$1'],
];

/** The words of a name as they sound, without titles and particles where anything else is left: "Mw. v.d. Dijck" → ["dyk"]. */
export function soundsOf(name: string): string[] {
  const plain = HAS_OTHER_LETTERS.test(name)
    ? LETTERS.reduce((text, [letters, instead]) => text.replace(letters, instead), name)
    : name;
  const words = wordsOf(plain);
  const telling = words.filter((word) => !SMALL.has(word));
  return (telling.some((word) => word.length > 1) ? telling : words).map(soundOf);
}

const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

// In a town the same names come again and again, and taking them apart is slow work.
function soundOf(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const sound = SOUNDS.reduce((text, [letters, sound]) => text.replace(letters, sound), word) || word;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, sound);
  return sound;
}
