/** The days on which the city does not work. */
export const daysOff = {
  daysOff: {
    title: (city: string) => `Days off in ${city}`,
    help: 'These days do not count in a promise of working days, nor do Saturdays and Sundays.',
  },
};
