/** The invented town of practice: its names, and what people say there. */
export const town = {
  name: 'Practice town',
  districts: { quayside: 'Quayside', hilltop: 'Hilltop', gardens: 'The Gardens' },
  streets: { quayside: 'Rope Street', hilltop: 'Windmill Lane', gardens: 'Plum Tree Walk' },
  departments: {
    streets: 'Streets and Lighting',
    green: 'Green Spaces',
    clean: 'Cleaning',
    homes: 'Homes',
    neighbours: 'Neighbourhood Life',
  },
  services: {
    lamp: { name: 'Street light broken', words: ['street light', 'lamp', 'light is out', 'dark'] },
    pavement: { name: 'Pavement damaged', words: ['pavement', 'tile', 'kerb', 'tripped', 'wheelchair'] },
    tree: { name: 'Tree or branch', words: ['tree', 'branch', 'branches', 'roots'] },
    bench: { name: 'Bench broken or missing', words: ['bench', 'seat', 'sit down'] },
    dumped: { name: 'Dumped rubbish', words: ['dumped', 'mattress', 'rubbish', 'sofa'] },
    damp: { name: 'Damp or mould', words: ['damp', 'mould', 'wet wall'] },
    company: { name: 'Somebody to talk to', words: ['alone', 'lonely', 'company', 'knows nobody'] },
    traffic: { name: 'Dangerous traffic', words: ['traffic', 'cars', 'too fast', 'crossing'] },
  },
  because: {
    lamp: 'Street lights are looked after by Streets and Lighting.',
    pavement: 'Pavements are laid and levelled by Streets and Lighting.',
    tree: 'Trees on public ground are cared for by Green Spaces.',
    bench: 'Benches are placed and mended by Green Spaces.',
    benchOnQuay: 'On the Quayside, benches stand on the quay wall, which belongs to Streets and Lighting.',
    dumped: 'Dumped things are taken away by Cleaning.',
    damp: 'Damp in a rented home is looked at by Homes.',
    company: 'Neighbourhood Life brings people together who live near each other.',
  },
  contacts: {
    marta: 'At home in the mornings. Knows everyone in her street.',
    henryk: 'Retired gardener. Hears badly: ring twice.',
    aicha: 'Works at night. Write rather than call.',
    aichaRest: 'Sleeps by day: night shifts',
    tom: '',
    bridge: { name: 'The Bridge, neighbours’ house', note: 'Soup on Thursdays, a large room upstairs.' },
    lead: 'Carries the street party every summer. Ask before giving her more to do.',
  },
  talks: {
    lamp: {
      note: 'Marta, at her door. She no longer goes out after six.',
      need: 'The street light in front of number 4 has been out for two weeks.',
      answer: 'The lamp has had a new bulb since Tuesday. Thank you for telling us.',
    },
    tree: {
      note: 'Henryk, at the garden gate. He would help to prune if somebody held the ladder.',
      need: 'A large branch hangs over the path to the school.',
      offer: 'Two mornings a week to look after young trees',
    },
    damp: {
      note: 'Aïcha, on the stairs. Her little one coughs again.',
      need: 'The wall in the children’s room is damp and black with mould.',
      remark: 'The owner was written to. He has two weeks to answer.',
      waits: 'Waits for the owner’s answer',
    },
    nobody: { note: '' },
    comeBack: { note: 'Tom, no time now. He wants help with a letter.', followUp: 'Bring the form for the heating' },
    bench: {
      note: 'Marta again, on her way to the market.',
      need: 'There is no bench between the market and the tram stop. Half-way she has to sit on the kerb.',
    },
    dumped: { note: 'Two neighbours at the corner.', need: 'A mattress and a sofa were dumped behind the garages.' },
    traffic: {
      note: 'Parents at the school gate.',
      need: 'Cars come down the hill too fast when school ends.',
      behalf: 'the parents of class 2',
    },
    bridge: {
      note: 'Coffee at The Bridge. Fourteen people, most of them over seventy.',
      remark: 'The bus comes too early for those who walk slowly.',
      offer: 'The large room on Monday evenings',
    },
  },
  /** What a colleague who does not exist answers to a request made in practice. */
  answer: 'This has been seen to. (An answer from practice: nobody was really here.)',
};

export type TownTold = typeof town;
