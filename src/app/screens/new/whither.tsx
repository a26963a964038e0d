import type { Need } from '../../../domain/encounter.ts';
import { routeNeed } from '../../../domain/route.ts';
import { Icon } from '../../ui/icon.tsx';
import { useNames } from '../../use-names.ts';
import { useSession, useWords } from '../../use-session.ts';
import { sayWhither } from '../../words/say-route.ts';
import { useWork } from '../../work.tsx';

/** The department a need would go to, and why: by the same function as on the server, which decides. */
export function Whither({ need, districtId }: { need: Need; districtId: string | null }) {
  const words = useWords();
  const { directory } = useWork();
  const names = useNames();
  const language = useSession((session) => session.language);
  const ruled = routeNeed(need, districtId, directory);
  const chosen = { ...ruled, departmentId: need.departmentId, by: 'person' as const, because: {} };
  const { whither, why } = sayWhither(need.departmentId ? chosen : ruled, need, words, names, language);
  return (
    <div class="whither" role="status">
      <Icon name="route" />
      <p>
        <strong>{whither}</strong>
        {why && <span class="part-more">{why}</span>}
      </p>
    </div>
  );
}
