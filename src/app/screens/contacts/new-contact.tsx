import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { newId } from '../../../store/id.ts';

/** Gives a new contact its name among records, so that what is typed is found again at that address. */
export function NewContact() {
  const { route } = useLocation();
  useEffect(() => route(`/contacts/${newId()}?edit`, true), []);
  return null;
}
