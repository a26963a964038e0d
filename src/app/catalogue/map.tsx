import { useState } from 'preact/hooks';
import type { District } from '../../domain/district.ts';
import { DistrictMap } from '../ui/district-map.tsx';
import { useWords } from '../use-session.ts';
import { Part } from './part.tsx';

const block = (id: string, en: string, ring: [number, number][]): District => ({
  id,
  name: { en },
  outline: [[[...ring, ring[0] as [number, number]]]],
});
const DISTRICTS = [
  block('port', 'Old Port', [
    [4.3, 50.8],
    [4.33, 50.798],
    [4.34, 50.815],
    [4.322, 50.824],
    [4.303, 50.818],
  ]),
  block('hill', 'Hill', [
    [4.33, 50.798],
    [4.368, 50.796],
    [4.372, 50.812],
    [4.34, 50.815],
  ]),
  block('mill', 'Mill', [
    [4.322, 50.824],
    [4.34, 50.815],
    [4.372, 50.812],
    [4.378, 50.836],
    [4.345, 50.842],
    [4.318, 50.838],
  ]),
  block('meadow', 'Meadow', [
    [4.303, 50.818],
    [4.322, 50.824],
    [4.318, 50.838],
    [4.294, 50.834],
  ]),
];

export function TheMap() {
  const [district, setDistrict] = useState('hill');
  const { requests } = useWords();
  return (
    <Part title="DistrictMap">
      <DistrictMap
        label={requests.mapLabel(4)}
        districts={DISTRICTS}
        nameOf={({ name }) => name.en ?? ''}
        selectedDistrictId={district}
        onSelectDistrict={setDistrict}
        here={{ point: [4.335, 50.826], accuracy: 300 }}
        currentId="2"
        points={[
          { id: '1', point: [4.31, 50.807], kind: 'open' },
          { id: '2', point: [4.35, 50.802], kind: 'taken' },
          { id: '3', point: [4.362, 50.83], kind: 'late' },
          { id: '4', point: [4.305, 50.83], kind: 'done' },
        ]}
      />
    </Part>
  );
}
