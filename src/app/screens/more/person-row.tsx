import { useState } from 'preact/hooks';
import type { Instant } from '../../../domain/instant.ts';
import type { Person } from '../../../domain/person.ts';
import { ask, type Refused } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useNames } from '../../use-names.ts';
import { useSay, useWords } from '../../use-session.ts';
import { Fact } from './fact.tsx';
import { JoinLink } from './join-link.tsx';
import { Unheard } from './unheard.tsx';

/** What the server tells administrators of an account. */
export interface AccountTold {
  id: string;
  login: string;
  canSignIn: boolean;
  sessions: number;
}

interface PersonRowProps {
  person: Person;
  /** Null without a signal. */
  account: AccountTold | null;
  onChange: () => void;
}

/** One of the people of the city; what they are there for, and whether they can come in. */
export function PersonRow({ person, account, onChange }: PersonRowProps) {
  const { people: words, roles, act } = useWords();
  const [isOpen, setOpen] = useState(false);
  const status = !person.isActive ? words.stopped : account?.canSignIn ? words.canSignIn : words.cannotSignIn;
  const line = [account?.login, account && status, account && words.devices(account.sessions)];
  return (
    <li class="row-item">
      <div class="row">
        <span class="row-words">
          <strong class="row-title">{person.name}</strong>
          <span>{person.roles.map((role) => roles[role]).join(' · ')}</span>
          <span class="soft">{line.filter(Boolean).join(' · ')}</span>
        </span>
        <Button
          kind="plain"
          isExpanded={isOpen}
          label={`${act.showMore}: ${person.name}`}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? act.close : act.showMore}
        </Button>
      </div>
      {isOpen && <Inside person={person} isKnown={account !== null} onChange={onChange} />}
    </li>
  );
}

function Inside({ person, isKnown, onChange }: { person: Person; isKnown: boolean; onChange: () => void }) {
  const { people: words, account, settings, languages } = useWords();
  const say = useSay();
  const names = useNames();
  const districts = person.districtIds.map(names.district);
  const departments = person.departmentIds.map(names.department);
  const noDepartment = person.roles.includes('coordinator') ? account.allDepartments : words.noDepartments;
  return (
    <div class="card">
      <dl class="facts">
        <Fact name={words.districts}>{districts.length > 0 ? say.list(districts) : account.allDistricts}</Fact>
        <Fact name={words.departments}>{departments.length > 0 ? say.list(departments) : noDepartment}</Fact>
        <Fact name={settings.language}>{languages[person.language]}</Fact>
      </dl>
      {isKnown && <Acts person={person} onChange={onChange} />}
    </div>
  );
}

function Acts({ person, onChange }: { person: Person; onChange: () => void }) {
  const { people: words } = useWords();
  const [link, setLink] = useState<{ link: string; expiresAt: Instant } | null>(null);
  const [ended, setEnded] = useState<number | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const invite = async () => {
    const answered = await ask<{ link: string; expiresAt: Instant }>('POST', `/api/people/${person.id}/invitation`);
    setRefused('refused' in answered ? answered.refused : null);
    if ('value' in answered) setLink(answered.value);
  };
  const signOut = async () => {
    const answered = await ask<{ ended: number }>('DELETE', `/api/people/${person.id}/sessions`);
    setRefused('refused' in answered ? answered.refused : null);
    if ('value' in answered) setEnded(answered.value.ended);
    onChange();
  };
  return (
    <>
      {link && <JoinLink {...link} name={person.name} />}
      {ended !== null && <Notice tone="good" title={words.signedOut(ended)} isLive />}
      {refused && <Unheard refused={refused} />}
      <p class="soft">{words.inviteHelp}</p>
      <div class="actions">
        {person.isActive && (
          <Button icon="link" onClick={invite}>
            {words.invite}
          </Button>
        )}
        <Button icon="signOut" kind="danger" onClick={signOut}>
          {words.signOut}
        </Button>
      </div>
    </>
  );
}
