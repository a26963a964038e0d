import './encounter-form.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { type EncounterDraft, isBlank, withNote } from '../../../domain/draft.ts';
import { OUTCOMES } from '../../../domain/encounter.ts';
import { dropDraft } from '../../../store/drafts.ts';
import type { Draft } from '../../../store/store.ts';
import { noteDone } from '../../done-in.ts';
import { focusSoon } from '../../focus.ts';
import { thrown } from '../../thrown.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { AddPart } from './add-part.tsx';
import { AttachedList, useAttaching } from './attached-part.tsx';
import { ComeBackPart } from './come-back-part.tsx';
import { ContactPart } from './contact-part.tsx';
import { FromNote } from './from-note.tsx';
import { ItemsPart } from './items-part.tsx';
import { PlacePart } from './place-part.tsx';
import { SaveBar } from './save-bar.tsx';
import { useDraft } from './use-draft.ts';
import { useFilling } from './use-filling.ts';
import { usePosition } from './use-position.ts';
import { useSaving } from './use-saving.ts';

/** Frames in which another screen is there. */
const LONG = 180;

interface EncounterFormProps {
  start: EncounterDraft;
  /** Begun now, so that it is here: one begun before keeps its place. */
  isNew: boolean;
  onSaved: () => void;
}

/** The note first, with the keyboard up in it; everything else can wait. */
export function EncounterForm({ start, isNew, onSaved }: EncounterFormProps) {
  const words = useWords();
  const { store } = useWork();
  const { route } = useLocation();
  const { id } = start.encounter;
  const writing = useDraft(store, start, () => {
    if (location.pathname === '/new') route(`/new/${id}`, true);
  });
  const whereabouts = usePosition(isNew);
  useFilling(writing, whereabouts);
  const { problems, fault, save } = useSaving(writing, onSaved);
  const attaching = useAttaching(writing, null);
  const note = useRef<HTMLTextAreaElement>(null);
  useEffect(() => note.current?.focus(), []);
  const [isContactOpen, setContactOpen] = useState(false);
  const openContact = () => {
    setContactOpen(!isContactOpen);
    if (!isContactOpen) focusSoon('[data-item="contact"] input');
  };

  const { draft, change } = writing;
  const { encounter } = draft;
  const set = (fields: Partial<typeof encounter>) =>
    change((draft) => ({ ...draft, encounter: { ...draft.encounter, ...fields } }));
  const throwAway = async () => {
    const content = writing.stop();
    try {
      await dropDraft(store, id);
    } catch (error) {
      console.error(error);
      writing.goOn();
      return;
    }
    const draft: Draft = { id, kind: 'encounter', content, updatedAt: new Date().toISOString() };
    thrown.setState({ draft: noteDone(store, draft) });
    route('/today');
    // When the other screen has taken the focus to its title.
    focusSoon('.screen:has(h1:focus) .undo-line button', document, LONG);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    save(event.currentTarget as HTMLElement);
  };
  const hurry = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
  };
  const missing = problems.some(({ field }) => field === 'note');
  return (
    <Screen title={words.nav.newEncounter} back="/today" takesFocus={false}>
      <form class="stack capture" noValidate onSubmit={submit} onKeyDown={hurry}>
        <TextArea
          label={words.encounter.note}
          hint={words.encounter.noteHint}
          value={encounter.note}
          maxLength={20_000}
          rows={4}
          inputRef={note}
          problem={missing ? words.problems.missing : undefined}
          onInput={(text) => change((draft) => withNote(draft, text))}
        />
        <FromNote writing={writing} />
        <ItemsPart writing={writing} problems={problems} />
        <ComeBackPart writing={writing} />
        <PlacePart writing={writing} whereabouts={whereabouts} />
        <AttachedList writing={writing} need={null} taking={attaching} />
        <AddPart writing={writing} taking={attaching} isContactOpen={isContactOpen} onContact={openContact} />
        <ContactPart
          writing={writing}
          isOpen={isContactOpen}
          onChosen={(contactId) => {
            setContactOpen(false);
            focusSoon(contactId ? '[data-item="contact"] button' : '[data-add] button:last-child');
          }}
        />
        {!isBlank(draft) && (
          <div class="actions">
            <p class="soft" role="status">
              {writing.isSafe ? words.encounter.keptHere : words.storage.full}
            </p>
            <Button kind="plain" icon="remove" onClick={throwAway}>
              {words.encounter.throwAway}
            </Button>
          </div>
        )}
        <SaveBar problems={problems} fault={fault}>
          <Chips
            legend={words.encounter.outcome}
            isLegendHidden
            options={OUTCOMES.map((value) => ({ value, label: words.outcomes[value] }))}
            value={encounter.outcome}
            onChange={(outcome) => set({ outcome })}
          />
        </SaveBar>
      </form>
    </Screen>
  );
}
