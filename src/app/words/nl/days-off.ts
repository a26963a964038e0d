import type { Words } from '../en.ts';

export const daysOff: Pick<Words, 'daysOff'> = {
  daysOff: {
    title: (city) => `Vrije dagen in ${city}`,
    help: 'Deze dagen tellen niet mee in een termijn van werkdagen, net als zaterdagen en zondagen.',
  },
};
