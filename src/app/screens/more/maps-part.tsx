import { Screen } from '../../ui/screen.tsx';
import { useChunk } from '../../ui/use-chunk.ts';
import { useWords } from '../../use-session.ts';
import type { PartProps } from '../more.tsx';

const loadMaps = () => import('./maps/district-maps.tsx');

/** Which districts have their streets on this phone. */
export function MapsPart({ isOpen }: PartProps) {
  const { maps } = useWords();
  const chunk = useChunk(loadMaps);
  return (
    <Screen title={maps.title} back="/more" takesFocus={isOpen}>
      <p class="soft">{maps.help}</p>
      {chunk && <chunk.DistrictMaps />}
    </Screen>
  );
}
