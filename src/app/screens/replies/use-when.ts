import type { Reply } from '../../../domain/reply.ts';
import { useNames } from '../../use-names.ts';
import { useWords } from '../../use-session.ts';
import { useDeskWords } from '../request/use-desk-words.ts';

/** Says when a ready answer is offered. */
export function useWhen(): (reply: Reply) => string {
  const { statuses } = useWords();
  const { replies: words } = useDeskWords();
  const names = useNames();
  return ({ serviceCode, status, departmentId }) =>
    [
      serviceCode ? names.service(serviceCode) : words.anyService,
      status ? statuses[status] : words.anyStatus,
      departmentId ? names.department(departmentId) : words.anyDepartment,
    ].join(' · ');
}
