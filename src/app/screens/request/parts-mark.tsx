import { isPart, type ServiceRequest } from '../../../domain/request.ts';
import { partsIn } from '../../../domain/request-part.ts';
import { Badge } from '../../ui/badge.tsx';
import { useWords } from '../../use-session.ts';

/** How many parts of a request are done, or that it is itself a part; nothing where it was not split. */
export function PartsMark({ request }: { request: Pick<ServiceRequest, 'parts' | 'partOf'> }) {
  const { parts: words } = useWords();
  if (isPart(request)) return <Badge icon="department">{words.mark}</Badge>;
  const parts = partsIn(request);
  const count = (status: 'done' | 'declined') => parts.filter((part) => part.status === status).length;
  if (parts.length === 0) return null;
  return <Badge icon="department">{words.done(count('done'), parts.length, count('declined'))}</Badge>;
}
