import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { Empty } from '../ui/empty.tsx';
import { Screen } from '../ui/screen.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { Split } from '../ui/split.tsx';
import { useWords } from '../use-session.ts';

/** The list of requests, and one of them. */
export default function Requests() {
  const words = useWords();
  const { id } = useRoute().params;
  const [sought, setSought] = useState('');
  return (
    <Split
      isDetailOpen={id !== undefined}
      list={
        <Screen title={words.requests.title} takesFocus={id === undefined}>
          <SearchField label={words.requests.search} value={sought} onInput={setSought} />
          <Empty title={words.requests.emptyTitle}>{words.requests.emptyText}</Empty>
        </Screen>
      }
      detail={
        id === undefined ? (
          <p class="soft">{words.requests.chooseOne}</p>
        ) : (
          <Screen key={id} title={words.request.title} back="/requests">
            <p>{words.state.notFound}</p>
          </Screen>
        )
      }
    />
  );
}
