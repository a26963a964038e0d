import type { Words } from '../en.ts';

export const daysOff: Pick<Words, 'daysOff'> = {
  daysOff: {
    title: (city) => `Jours non travaillés : ${city}`,
    help: 'Ces jours ne comptent pas dans un délai en jours ouvrés, ni les samedis et dimanches.',
  },
};
