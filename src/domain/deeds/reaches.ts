import type { World } from '../deeds.ts';
import type { DeedName } from '../mutation.ts';
import { may } from '../policy.ts';
import type { Standing } from '../record.ts';

/** Whether the person may do this deed on what stands there, or somebody who may has said that it is to be done. */
export const reaches = (world: World, deed: DeedName, standing: Standing): boolean =>
  world.isVouched === true || may(world.person, deed, standing);
