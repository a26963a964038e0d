import type { Words } from '../en.ts';

export const daysOff: Pick<Words, 'daysOff'> = {
  daysOff: {
    title: (city) => `Dni wolne: ${city}`,
    help: 'Te dni nie liczą się do terminu w dniach roboczych, tak jak soboty i niedziele.',
  },
};
