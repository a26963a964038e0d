import { useState } from 'preact/hooks';
import type { Refused } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../use-session.ts';
import { saveFile } from '../more/outbox/save-file.ts';
import { Unheard } from '../more/unheard.tsx';
import { fetchFile } from './fetch-file.ts';

/** The same figures as files, for a spreadsheet or a map. */
export function TakeAway({ query }: { query: string | null }) {
  const { overview: words } = useWords();
  const [saved, setSaved] = useState('');
  const [refused, setRefused] = useState<Refused | null>(null);
  const take = async (ending: 'csv' | 'geojson') => {
    const name = `${words.title}.${ending}`;
    const got = await fetchFile(`/api/overview.${ending}?${query}`);
    setRefused('refused' in got ? got.refused : null);
    setSaved('refused' in got ? '' : words.saved(name));
    if ('value' in got) saveFile(name, got.value);
  };
  return (
    <section class="card">
      <h2>{words.takeAway}</h2>
      <p class="soft">{words.takeAwayHelp}</p>
      <div class="actions">
        <Button icon="export" isDisabled={query === null} onClick={() => take('csv')}>
          {words.table}
        </Button>
        <Button icon="export" isDisabled={query === null} onClick={() => take('geojson')}>
          {words.points}
        </Button>
      </div>
      <p role="status">{saved}</p>
      {refused && <Unheard refused={refused} />}
    </section>
  );
}
