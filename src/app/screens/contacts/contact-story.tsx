import { useEffect, useState } from 'preact/hooks';
import type { Contact } from '../../../domain/contact.ts';
import { may } from '../../../domain/policy.ts';
import type { Problem } from '../../../domain/problem.ts';
import { standingOf } from '../../../domain/record.ts';
import { watchDealings } from '../../../store/contacts.ts';
import type { Draft } from '../../../store/store.ts';
import { doneIn } from '../../done-in.ts';
import { useLive } from '../../live.ts';
import { RecordMark } from '../../record-mark.tsx';
import { thrown } from '../../thrown.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useNames } from '../../use-names.ts';
import { useSay, useStore, useWords } from '../../use-session.ts';
import { sayProblem } from '../../words/say-problem.ts';
import { useWork } from '../../work.tsx';
import { RoundButton } from '../today/round-button.tsx';
import { ThrownDraft, useDraftThrower } from '../today/thrown-draft.tsx';
import { ConsentTold } from './consent-told.tsx';
import { Dealings } from './dealings.tsx';
import { DoorstepTold } from './doorstep.tsx';
import { LeadTold } from './lead-told.tsx';
import { Reach } from './reach.tsx';
import { useRemoving } from './removal.tsx';
import { RestTold } from './rest-told.tsx';

/** One contact: how to reach them, what they agreed to, what was between us. */
export function ContactStory({ contact, draft }: { contact: Contact; draft: Draft | null }) {
  const words = useWords();
  const { store, doer, unsent } = useWork();
  const dealings = useLive(() => watchDealings(store, contact.id), [store, contact.id]);
  const thrownLast = useStore(thrown, ({ draft }) => doneIn(store, draft));
  useEffect(() => scrollTo(0, 0), []);
  const mayChange = may(doer.person, 'amendContact', standingOf('contact', contact));
  return (
    <Screen title={contact.name} tab={words.contact.one} kicker={words.contact.kinds[contact.kind]} back="/contacts">
      <Marks contact={contact} />
      {unsent.get(`contact/${contact.id}`) === 'refused' && (
        <Notice
          tone="bad"
          title={words.marks.refused}
          action={<Button href="/more/outbox">{words.state.seeWhy}</Button>}
        >
          {words.outbox.refusedHelp}
        </Notice>
      )}
      {draft && mayChange && <Begun id={contact.id} />}
      {thrownLast?.id === contact.id && <ThrownDraft draft={thrownLast} />}
      <RestTold contact={contact} />
      {dealings && <DoorstepTold {...dealings} />}
      <Reach contact={contact} />
      <RoundButton of={{ kind: 'contact', id: contact.id }} name={contact.name} />
      {contact.note && <p class="story-words">{contact.note}</p>}
      {contact.lead && <LeadTold lead={contact.lead} />}
      <ConsentTold contact={contact} />
      {dealings && <Dealings {...dealings} />}
      {mayChange ? <Changes contact={contact} /> : <p class="soft">{words.contact.cannotChange}</p>}
    </Screen>
  );
}

function Marks({ contact }: { contact: Contact }) {
  const words = useWords();
  const say = useSay();
  const names = useNames();
  const { doer } = useWork();
  const { id, officerId, districtId, createdAt, lead } = contact;
  const who = officerId === doer.person.id ? '' : names.person(officerId);
  return (
    <div class="stack is-tight">
      <div class="row-marks">
        <RecordMark of={`contact/${id}`} />
        {lead && <Badge icon="lead">{words.lead.title}</Badge>}
        {districtId && <Badge icon="place">{names.district(districtId)}</Badge>}
      </div>
      <p class="soft">{words.contact.noted(say.fullDate(createdAt), who)}</p>
    </div>
  );
}

// A change that was begun and left is still there.
function Begun({ id }: { id: string }) {
  const { contact, drafts } = useWords();
  const throwAway = useDraftThrower('.split-detail');
  return (
    <Notice
      tone="wait"
      title={contact.begun}
      action={
        <>
          <Button icon="edit" href={`/contacts/${id}?edit`}>
            {drafts.goOn}
          </Button>
          <Button icon="remove" onClick={() => throwAway(id)}>
            {drafts.throwAway}
          </Button>
        </>
      }
    />
  );
}

function Changes({ contact }: { contact: Contact }) {
  const words = useWords();
  const remove = useRemoving(contact);
  const [problems, setProblems] = useState<Problem[]>([]);
  return (
    <section class="stack is-tight">
      <div class="actions">
        <Button kind="do" icon="edit" href={`/contacts/${contact.id}?edit`}>
          {words.contact.edit}
        </Button>
        <Button kind="danger" icon="remove" describedBy="remove-help" onClick={async () => setProblems(await remove())}>
          {words.contact.remove}
        </Button>
      </div>
      <p id="remove-help" class="soft">
        {words.contact.removeHelp}
      </p>
      {problems.map((problem) => (
        <Notice key={problem.field} tone="bad" title={sayProblem(problem, words)} isLive />
      ))}
    </section>
  );
}
