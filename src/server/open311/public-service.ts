import type { Service } from '../../domain/service.ts';
import type { PublicService } from './answered.ts';
import type { Jurisdiction } from './jurisdiction.ts';

/** A kind of help as others read it, with its lead department as its group. */
export function publicServiceOf(service: Service, { directory, language, say }: Jurisdiction): PublicService {
  const lead = directory.departments.find(({ id }) => id === service.leadId);
  return {
    code: service.id,
    name: say(service.name),
    words: service.words[language] ?? [],
    group: lead ? say(lead.name) : '',
  };
}
