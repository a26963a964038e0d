import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { Empty } from '../ui/empty.tsx';
import { Screen } from '../ui/screen.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { Split } from '../ui/split.tsx';
import { useWords } from '../use-session.ts';

/** The address book, and one of its people. */
export default function Contacts() {
  const words = useWords();
  const { id } = useRoute().params;
  const [sought, setSought] = useState('');
  return (
    <Split
      isDetailOpen={id !== undefined}
      list={
        <Screen title={words.contacts.title} takesFocus={id === undefined}>
          <SearchField label={words.contacts.search} value={sought} onInput={setSought} />
          <Empty title={words.contacts.emptyTitle}>{words.contacts.emptyText}</Empty>
        </Screen>
      }
      detail={
        id === undefined ? (
          <p class="soft">{words.contacts.chooseOne}</p>
        ) : (
          <Screen key={id} title={words.contact.one} back="/contacts">
            <p>{words.state.notFound}</p>
          </Screen>
        )
      }
    />
  );
}
