import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('nl');

/** Photos and voice notes. */
export const attachments: Pick<Words, 'attachments'> = {
  attachments: {
    title: 'Foto’s en spraaknotities',
    forCitizen: 'Voor de persoon',
    gallery: 'Uit de galerij',
    at: (time) => `om ${time}`,
    on: (moment) => `op ${moment}`,
    photo: (n, of, when) => `Foto ${n} van ${of}, gemaakt ${when}`,
    voice: (n, of, length, when) => `Spraaknotitie ${n} van ${of}, ${length}, gemaakt ${when}`,
    next: 'Volgende foto',
    before: 'Vorige foto',
    preparing: (done, all) =>
      all === 1 ? 'De foto wordt klaargemaakt…' : `Foto ${done} van ${all} wordt klaargemaakt…`,
    most: (longest) => `Ten hoogste ${longest}. U kunt verder typen.`,
    found: 'Een opname die was afgebroken, is er weer.',
    added: (n) => count(n, { one: 'Het is toegevoegd', other: `Er zijn er ${n} toegevoegd` }),
    faults: {
      empty: 'Dit bestand is leeg.',
      cut: 'Deze foto breekt halverwege af. Maak of stuur hem opnieuw.',
      heic: 'Deze browser kan geen foto’s in HEIC-formaat lezen. Zet de camera op ‘Meest compatibel’, of kies de foto als JPEG.',
      unreadable: 'Dit is geen foto die de app kan lezen.',
      tooMany: 'Hier is geen plaats voor meer foto’s. Maak voor de rest een tweede gesprek.',
      noRoom: 'Er is op deze telefoon geen plaats meer voor. Maak ruimte en probeer het opnieuw.',
      failed: 'Dit kon niet worden bewaard. Probeer het opnieuw.',
    },
    noMicrophone: 'De app vindt geen microfoon. U kunt wel typen.',
    missing: {
      asking: 'Wordt opgehaald…',
      notYet: (who) => `Nog op de telefoon van ${who}. Het komt zodra die telefoon bereik heeft.`,
      unreachable: 'Niet op deze telefoon. Om het te zien, hebt u bereik nodig.',
      gone: 'Het is er niet meer, of u mag het niet meer zien.',
      signIn: 'Meld u weer aan om het te zien.',
      strange: 'Het is niet heel aangekomen. Probeer het opnieuw.',
    },
    colleague: 'een collega',
    fetch: (size) => `Ophalen, ${size}`,
    refused: {
      wrongKind: 'De server neemt dit soort bestand niet aan.',
      metadata: 'De server neemt het niet aan, omdat het meer vertelt dan erop staat.',
      mismatch: 'Het komt niet bij de server aan zoals het van deze telefoon vertrok.',
      tooLarge: 'Het is te groot voor de server.',
      unexpected: 'De server heeft het niet aangenomen.',
    },
    refusedHelp: 'De woorden zijn aangekomen. Dit blijft op deze telefoon tot u beslist.',
    saveFile: 'Als bestand bewaren',
    throwAway: 'Weggooien',
    thrownAway: 'Weggegooid. De woorden blijven.',
  },
};
