import { useState } from 'preact/hooks';
import type { Person } from '../../../domain/person.ts';
import { wordsOf } from '../../../domain/text.ts';
import { Notice } from '../../ui/notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Screen } from '../../ui/screen.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useSay, useSession, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import type { PartProps } from '../more.tsx';
import { type AccountTold, PersonRow } from './person-row.tsx';
import { Unheard } from './unheard.tsx';
import { useAsked } from './use-asked.ts';

/** Who can come in, for administrators: links to join, and signing out a lost phone. */
export function PeoplePart({ isOpen }: PartProps) {
  const { people: words } = useWords();
  const { account } = useWork();
  return (
    <Screen title={words.title} back="/more" takesFocus={isOpen}>
      {account.person.roles.includes('administrator') ? <People /> : <Notice title={words.onlyAdministrators} />}
    </Screen>
  );
}

function People() {
  const { people: words, act } = useWords();
  const say = useSay();
  const [sought, setSought] = useState('');
  const { value: accounts, refused, askAgain } = useAsked<AccountTold[]>('/api/people');
  const found = useFound(sought);
  return (
    <>
      {!accounts && !refused && <Progress words={act.loading} />}
      {refused && <Unheard refused={refused} onRetry={askAgain} />}
      <SearchField
        label={words.search}
        value={sought}
        onInput={setSought}
        found={found.length === 0 ? words.noneFound : words.found(found.length, say.number(found.length))}
      />
      <ul class="rows is-people">
        {found.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            account={accounts?.find(({ id }) => id === person.id) ?? null}
            onChange={askAgain}
          />
        ))}
      </ul>
      <p class="soft">{words.fromFiles}</p>
    </>
  );
}

function useFound(sought: string): Person[] {
  const { directory } = useWork();
  const language = useSession((session) => session.language);
  const said = wordsOf(sought);
  const isFound = ({ name }: Person) => said.every((word) => wordsOf(name).some((other) => other.startsWith(word)));
  return directory.people.filter(isFound).sort((a, b) => a.name.localeCompare(b.name, language));
}
