import { plurals } from '../plural.ts';

const count = plurals('en');

/** The sheet of a talk, and all that can come out of it. */
export const encounter = {
  encounter: {
    new: 'New encounter',
    title: 'Encounter',
    with: (name: string) => `Encounter with ${name}`,
    note: 'What was said',
    noteHint: 'In their words. You can sort it later.',
    notePlaceholder: 'The lamp in front of the school has been out since Monday…',
    outcome: 'How did it go?',
    add: 'Add',
    addNeed: 'A need',
    addOffer: 'An offer',
    addRemark: 'A remark',
    addPhoto: 'A photo',
    addVoice: 'A voice note',
    addContact: 'A contact',
    fromNote: 'Make this a need',
    save: 'Save',
    savedOnPhone: 'Saved on this phone',
    saved: (needs: number) =>
      needs === 0
        ? 'Saved on this phone'
        : count(needs, {
            one: 'Saved on this phone, with 1 need on its way',
            other: `Saved on this phone, with ${needs} needs on their way`,
          }),
    another: 'Next encounter',
    metAt: 'When',
    officer: 'Officer',
    edit: 'Change the encounter',
    kept: 'What you typed is kept as a draft.',
  },

  outcomes: {
    talked: 'Talked',
    nobodyHome: 'Nobody home',
    comeBack: 'Come back',
    refused: 'Did not want to talk',
    moved: 'Moved away',
  },

  need: {
    one: 'Need',
    title: 'What is needed',
    hint: 'In their words',
    count: (n: number) => count(n, { one: '1 need', other: `${n} needs` }),
    service: 'Service',
    suggested: (service: string) => `Sounds like ${service}`,
    useSuggestion: 'That is it',
    otherService: 'Another service',
    chooseService: 'Choose a service',
    noService: 'Not known yet',
    noServiceHelp: 'You can save without. Someone will sort it.',
    goesTo: (department: string) => `Goes to ${department}`,
    goesToBecause: (department: string, reason: string) => `Goes to ${department}: ${reason}`,
    becauseLead: (service: string) => `it answers for “${service}”`,
    becausePerson: 'you chose it',
    becausePersonSaid: (reason: string) => `you chose it: ${reason}`,
    triage: 'A person will decide where it goes',
    triageHelp: 'No rule of your city fits, so a coordinator will route it.',
    otherDepartment: 'Another department',
    chooseDepartment: 'Choose a department',
    asTheRulesSay: 'As the rules of the city say',
    promise: (days: string) => `Promised within ${days}`,
    remove: 'Remove this need',
    removed: 'Need removed',
  },

  offer: {
    one: 'Offer',
    title: 'What they offer',
    hint: 'A skill, hours, a room, a tool, a contact',
    count: (n: number) => count(n, { one: '1 offer', other: `${n} offers` }),
    remove: 'Remove this offer',
    removed: 'Offer removed',
  },

  remark: {
    one: 'Remark',
    title: 'What they remarked',
    hint: 'Something said that asks for nothing',
    count: (n: number) => count(n, { one: '1 remark', other: `${n} remarks` }),
    remove: 'Remove this remark',
    removed: 'Remark removed',
  },

  place: {
    label: 'Place',
    finding: 'Finding where you are…',
    here: (district: string, accuracy: string) => `${district}, within ${accuracy}`,
    outside: (accuracy: string) => `Outside the districts, within ${accuracy}`,
    rough: 'The position is rough. Check the district.',
    none: 'No position',
    noneHelp: 'You can save without, or choose the district yourself.',
    denied: 'This phone may not tell the app where it is.',
    deniedHelp: 'Choose the district yourself, or allow the position in the settings of the browser.',
    district: 'District',
    chooseDistrict: 'Choose the district',
    noDistrict: 'No district',
    address: 'Street and number',
    useHere: 'Use where I am',
    forget: 'Do not keep the position',
    byHand: 'Pointed out by hand',
    again: 'Find again',
  },

  photo: {
    one: 'Photo',
    count: (n: number) => count(n, { one: '1 photo', other: `${n} photos` }),
    take: 'Take a photo',
    choose: 'Choose a photo',
    describe: 'What is on it',
    cleaned: 'Place and time were taken out of the photo before it was kept.',
    large: 'This photo is too large to send in one piece. It stays on this phone and will be sent in parts.',
    waiting: 'The words go first, the photo follows.',
    removed: 'Photo removed',
  },

  voice: {
    one: 'Voice note',
    record: 'Record',
    recording: (time: string) => `Recording, ${time}`,
    stop: 'Stop',
    play: 'Play',
    removed: 'Voice note removed',
    denied: 'This phone may not use its microphone here. You can type instead.',
  },
};
