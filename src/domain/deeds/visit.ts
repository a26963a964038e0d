import type { Deeds } from '../deeds.ts';
import { amend } from './amend.ts';
import { inKnownDistrict } from './known.ts';
import { make } from './make.ts';

export const VISIT_DEEDS: Deeds<'openVisit' | 'amendVisit'> = {
  openVisit: ({ visit: told }, world, mutation) => {
    const visit = inKnownDistrict(told, world);
    return make('openVisit', { kind: 'visit', id: visit.id, record: visit }, world, mutation);
  },
  amendVisit: ({ fields, seen }, world, mutation) => amend('amendVisit', fields, seen, world, mutation),
};
