import { Fragment } from 'preact';
import { oversightOf } from '../../../domain/overview.ts';
import type { Person } from '../../../domain/person.ts';
import { maySetRules } from '../../../domain/policy.ts';
import { setsReplies } from '../../../domain/reply.ts';
import { isInClear } from '../../../store/device.ts';
import { isPractice } from '../../../store/practice.ts';
import type { IconName } from '../../ui/icon-names.ts';
import { ListRow } from '../../ui/list-row.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useWide } from '../../ui/use-wide.ts';
import { useSay, useSession, useWords } from '../../use-session.ts';
import { sayStuck, saySync } from '../../words/say-sync.ts';
import { useWork } from '../../work.tsx';
import { workStateOf } from '../../work-state.ts';
import { IN_PRACTICE, type PartName } from '../more.tsx';
import { UpdateNotice } from './update-notice.tsx';
import { watchesDispatches } from './watches-dispatches.ts';

declare const __VERSION__: string;

const ICONS: Record<PartName, IconName> = {
  account: 'contacts',
  look: 'language',
  phone: 'device',
  lock: 'locked',
  maps: 'map',
  outbox: 'send',
  sessions: 'lock',
  people: 'people',
  dispatches: 'warn',
  practice: 'walk',
  about: 'about',
};

/** The parts of More, each with a line on how it is. */
export function Parts({ current }: { current: PartName | undefined }) {
  const words = useWords();
  const isWide = useWide();
  const { account, store } = useWork();
  const isInPractice = isPractice(store);
  const parts = (Object.keys(ICONS) as PartName[]).filter((part) =>
    isInPractice ? IN_PRACTICE.includes(part) : mayOpen(part, account.person),
  );
  const titles = useTitles();
  const lines = useLines();
  return (
    <Screen title={words.more.title} takesFocus={current === undefined}>
      <UpdateNotice />
      <nav aria-label={words.more.parts}>
        <ul class="rows">
          {parts.map((part) => (
            <Fragment key={part}>
              <ListRow
                icon={ICONS[part]}
                title={titles[part]}
                line={lines[part]}
                href={`/more/${part}`}
                isCurrent={part === current || (isWide && !current && part === (isInPractice ? 'practice' : 'account'))}
              />
              {part === 'outbox' && oversightOf(account.person) && !isInPractice && (
                <ListRow icon="overview" title={words.overview.title} line={words.overview.help} href="/overview" />
              )}
              {part === 'outbox' && decides(account.person) && (
                <ListRow icon="desk" title={words.reviews.title} line={words.reviews.help} href="/reviews" />
              )}
              {part === 'outbox' && !isInPractice && maySetRules(account.person) && (
                <ListRow icon="route" title={words.routing.rules} line={words.routing.rulesHelp} href="/rules" />
              )}
            </Fragment>
          ))}
          {!isInPractice && setsReplies(account.person) && (
            <ListRow icon="answer" title={words.more.replies} line={words.more.repliesHelp} href="/replies" />
          )}
        </ul>
      </nav>
    </Screen>
  );
}

const mayOpen = (part: PartName, person: Person) => {
  if (part === 'people') return person.roles.includes('administrator');
  return part !== 'dispatches' || watchesDispatches(person);
};

// Who may be asked what becomes of the work of others.
const decides = ({ roles }: Person) => roles.some((role) => role === 'officer' || role === 'coordinator');

function useTitles(): Record<PartName, string> {
  const { account, settings, more, lock, maps, outbox, sessions, people, dispatches, practice, about } = useWords();
  return {
    account: account.title,
    look: settings.title,
    phone: more.phone,
    lock: lock.title,
    maps: maps.title,
    outbox: outbox.title,
    sessions: sessions.title,
    people: people.title,
    dispatches: dispatches.title,
    practice: practice.title,
    about: about.title,
  };
}

function useLines(): Record<PartName, string> {
  const words = useWords();
  const say = useSay();
  const { account, store, sync, directory } = useWork();
  const { language, theme } = useSession((session) => session);
  const { waiting = 0, refused = 0, toSettle = 0, files = 0 } = sync ?? {};
  const count = directory.people.length;
  const unsent = [
    refused > 0 && sayStuck(refused - toSettle, toSettle, words.state),
    waiting > 0 && words.state.toSend(waiting),
    files > 0 && words.state.filesToSend(files),
    waiting + refused + files === 0 && words.outbox.emptyTitle,
  ];
  return {
    account: [account.person.name, ...account.person.roles.map((role) => words.roles[role])].join(' · '),
    look: `${words.languages[language]} · ${words.themes[theme]}`,
    phone: saySync(workStateOf(sync).state, words, say),
    lock: isInClear(account, store) ? words.lock.off : words.lock.on,
    maps: words.maps.help,
    outbox: unsent.filter(Boolean).join(' · '),
    sessions: words.sessions.help,
    people: words.people.found(count, say.number(count)),
    dispatches: words.dispatches.help,
    practice: words.practice.help,
    about: words.about.version(__VERSION__),
  };
}
