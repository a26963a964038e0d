import type { World } from '../deeds.ts';

/** What a city has taken out of its files since the phone last heard is not a reason to lose a word: it counts as not said. */
export const inKnownDistrict = <T extends { districtId: string | null }>(told: T, world: World): T => ({
  ...told,
  districtId: known(world.directory.districts, told.districtId),
});

/** The id, where the city has such a one; null else. */
export const known = (list: { id: string }[], id: string | null): string | null =>
  list.some((item) => item.id === id) ? id : null;
