import type { Kind } from '../../domain/record.ts';
import type { Words } from './en.ts';

/** How a field of a record is called on screen. The note of an encounter is what was said; that of a contact or a visit is not. */
export function sayField(kind: Kind, field: string, { fields, contact, visit }: Words): string {
  if (field === 'note' && kind === 'contact') return contact.note;
  if (field === 'note' && kind === 'visit') return visit.note;
  return fields[field] ?? field;
}
