import { plurals } from '../plural.ts';

const count = plurals('en');

/** Photos and voice notes: taking, looking, and where their bytes are. */
export const attachments = {
  attachments: {
    title: 'Photos and voice notes',
    forCitizen: 'For the person',
    gallery: 'From the gallery',
    at: (time: string) => `at ${time}`,
    on: (moment: string) => `on ${moment}`,
    photo: (n: number, of: number, when: string) => `Photo ${n} of ${of}, taken ${when}`,
    voice: (n: number, of: number, length: string, when: string) =>
      `Voice note ${n} of ${of}, ${length}, taken ${when}`,
    next: 'Next photo',
    before: 'Photo before',
    preparing: (done: number, all: number) =>
      all === 1 ? 'Preparing the photo…' : `Preparing photo ${done} of ${all}…`,
    most: (longest: string) => `At most ${longest}. You can go on typing.`,
    found: 'A recording that was cut off is here again.',
    added: (n: number) => count(n, { one: 'It is attached', other: `${n} are attached` }),
    faults: {
      empty: 'This file is empty.',
      cut: 'This photo breaks off in the middle. Take or send it again.',
      heic: 'This browser cannot read photos in the HEIC format. Set the camera to “Most compatible”, or choose the photo as JPEG.',
      unreadable: 'This is not a photo that the app can read.',
      tooMany: 'There is no room for more photos here. Make a second encounter for the rest.',
      noRoom: 'There is no space left on this phone for it. Make room and try again.',
      failed: 'This could not be kept. Try again.',
    },
    noMicrophone: 'There is no microphone that the app can use. You can type instead.',
    missing: {
      asking: 'Fetching…',
      notYet: (who: string) => `Still on the phone of ${who}. It comes when that phone has a signal.`,
      unreachable: 'Not on this phone. To see it you need a signal.',
      gone: 'It is no longer there, or no longer yours to see.',
      signIn: 'Sign in again to see it.',
      strange: 'It did not arrive whole. Try again.',
    },
    colleague: 'a colleague',
    fetch: (size: string) => `Fetch it, ${size}`,
    refused: {
      wrongKind: 'The server does not take this kind of file.',
      metadata: 'The server does not take it, because it tells more than what is on it.',
      mismatch: 'It does not arrive at the server as it left this phone.',
      tooLarge: 'It is too large for the server.',
      unexpected: 'The server did not take it.',
    } as Record<string, string>,
    refusedHelp: 'The words have arrived. This is kept on this phone until you decide.',
    saveFile: 'Save as a file',
    throwAway: 'Throw it away',
    thrownAway: 'Thrown away. The words stay.',
  },
};
