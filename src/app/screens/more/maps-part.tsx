import { Arriving } from '../../ui/arriving.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useWords } from '../../use-session.ts';
import type { PartProps } from '../more.tsx';

const loadMaps = () => import('./maps/district-maps.tsx');

/** Which districts have their streets on this phone. */
export function MapsPart({ isOpen }: PartProps) {
  const { maps } = useWords();
  return (
    <Screen title={maps.title} back="/more" takesFocus={isOpen}>
      <p class="soft">{maps.help}</p>
      <Arriving load={loadMaps}>{({ DistrictMaps }) => <DistrictMaps />}</Arriving>
    </Screen>
  );
}
