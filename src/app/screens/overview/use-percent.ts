import { useSession } from '../../use-session.ts';

/** A share from 0 to 1 as people of the language write it: "87 %". */
export function usePercent(): (share: number) => string {
  const language = useSession((session) => session.language);
  const format = new Intl.NumberFormat(language, { style: 'percent' });
  return (share) => format.format(share);
}
