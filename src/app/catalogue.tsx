import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { ASSETS } from '../domain/contact.ts';
import type { District } from '../domain/district.ts';
import { STATUSES } from '../domain/request.ts';
import { LANGUAGES } from '../domain/text.ts';
import { setLanguage, setTheme, THEMES } from './session.ts';
import { Badge } from './ui/badge.tsx';
import { Button } from './ui/button.tsx';
import { Chips, ChipsMany } from './ui/chips.tsx';
import { DistrictMap } from './ui/district-map.tsx';
import { Empty } from './ui/empty.tsx';
import { ListRow } from './ui/list-row.tsx';
import { Notice } from './ui/notice.tsx';
import { Progress } from './ui/progress.tsx';
import { Screen } from './ui/screen.tsx';
import { SearchField } from './ui/search-field.tsx';
import { SelectField } from './ui/select-field.tsx';
import { Sheet } from './ui/sheet.tsx';
import { StateLine } from './ui/state-line.tsx';
import { StateMark } from './ui/state-mark.tsx';
import { Strength } from './ui/strength.tsx';
import { Tabs } from './ui/tabs.tsx';
import { TextArea } from './ui/text-area.tsx';
import { TextField } from './ui/text-field.tsx';
import { UndoLine } from './ui/undo-line.tsx';
import { useSession, useWords } from './use-session.ts';
import type { WorkState } from './words/say-sync.ts';

/** Every component in every state, for those who build; not in the app that people get. */
export default function Catalogue() {
  return (
    <Screen title="Catalogue" kicker="Every component, in every state" isWide actions={<OpenSheet />}>
      <Settings />
      <div class="pair">
        <Buttons />
        <Fields />
        <Choices />
        <Marks />
        <Lists />
        <Notices />
        <Assets />
        <TheMap />
        <Part title="Empty">
          <Words>
            {({ today }) => (
              <Empty
                title={today.emptyTitle}
                action={
                  <Button kind="do" icon="add">
                    {today.start}
                  </Button>
                }
              >
                {today.emptyText}
              </Empty>
            )}
          </Words>
        </Part>
        <StateLines />
      </div>
    </Screen>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="card">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

const Words = ({ children }: { children: (words: ReturnType<typeof useWords>) => ComponentChildren }) => (
  <>{children(useWords())}</>
);

function Settings() {
  const { settings, languages, themes } = useWords();
  const language = useSession((session) => session.language);
  const theme = useSession((session) => session.theme);
  return (
    <div class="pair">
      <Chips
        legend={settings.language}
        options={LANGUAGES.map((value) => ({ value, label: languages[value] }))}
        value={language}
        onChange={setLanguage}
      />
      <Chips
        legend={settings.theme}
        options={THEMES.map((value) => ({ value, label: themes[value] }))}
        value={theme}
        onChange={setTheme}
      />
    </div>
  );
}

function OpenSheet() {
  const [isOpen, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const { act, encounter } = useWords();
  return (
    <>
      <Button kind="do" icon="add" isExpanded={isOpen} onClick={() => setOpen(true)}>
        {encounter.new}
      </Button>
      {isOpen && (
        <Sheet
          title={encounter.new}
          onClose={() => setOpen(false)}
          foot={
            <Button kind="do" icon="check">
              {act.save}
            </Button>
          }
        >
          <TextArea label={encounter.note} hint={encounter.noteHint} value={note} onInput={setNote} />
          <div class="actions">
            <Button icon="need">{encounter.addNeed}</Button>
            <Button icon="offer">{encounter.addOffer}</Button>
            <Button icon="remark">{encounter.addRemark}</Button>
            <Button icon="photo">{encounter.addPhoto}</Button>
            <Button icon="voice">{encounter.addVoice}</Button>
            <Button icon="contact">{encounter.addContact}</Button>
          </div>
        </Sheet>
      )}
    </>
  );
}

function Buttons() {
  const { act, desk, steps, encounter } = useWords();
  return (
    <Part title="Button">
      <div class="actions">
        <Button kind="do" icon="check">
          {act.save}
        </Button>
        <Button icon="photo">{encounter.addPhoto}</Button>
        <Button kind="danger" icon="remove">
          {act.remove}
        </Button>
        <Button kind="plain" icon="undo">
          {act.undo}
        </Button>
        <Button href="/today">{act.back}</Button>
        <Button isDisabled>{act.send}</Button>
        <Button kind="do" isDisabled>
          {act.send}
        </Button>
      </div>
      <Button kind="do" isWide>
        {desk.take}
      </Button>
      <Button isWide icon="route">
        {desk.routeElsewhere}
      </Button>
      <p class="soft">{steps.reasonHint}</p>
    </Part>
  );
}

function Fields() {
  const { contact, problems, need, act, requests } = useWords();
  const [name, setName] = useState('');
  const [sought, setSought] = useState('lamp');
  return (
    <Part title="Field">
      <TextField label={contact.name} value={name} onInput={setName} />
      <TextField
        label={contact.phone}
        aside={act.optional}
        hint={contact.noteHint}
        problem={problems.consentMissing}
        type="tel"
        value="06 12 34"
        onInput={() => {}}
      />
      <TextArea label={contact.note} value={name} onInput={setName} />
      <SelectField
        label={need.service}
        value="a"
        options={[
          { value: 'a', label: need.chooseService },
          { value: 'b', label: need.noService },
        ]}
        onChange={() => {}}
      />
      <SearchField label={requests.search} value={sought} onInput={setSought} found={requests.found(12, '12')} />
    </Part>
  );
}

function Choices() {
  const { encounter, outcomes, consent, requests } = useWords();
  const [outcome, setOutcome] = useState<keyof typeof outcomes>('talked');
  const [purposes, setPurposes] = useState<(keyof typeof consent.purpose)[]>(['keep', 'answer']);
  return (
    <Part title="Chips, Tabs">
      <Chips
        legend={encounter.outcome}
        options={[
          { value: 'talked', label: outcomes.talked, icon: 'talk' },
          { value: 'nobodyHome', label: outcomes.nobodyHome, icon: 'nobody' },
          { value: 'comeBack', label: outcomes.comeBack, icon: 'comeBack' },
          { value: 'refused', label: outcomes.refused },
        ]}
        value={outcome}
        onChange={setOutcome}
      />
      <ChipsMany
        legend={consent.purposes}
        options={(['keep', 'answer', 'invite', 'introduce'] as const).map((value) => ({
          value,
          label: consent.purpose[value],
        }))}
        values={purposes}
        onChange={setPurposes}
      />
      <Tabs
        label={requests.filters}
        current="/catalogue"
        tabs={[
          { href: '/catalogue', label: requests.stillOpen, count: '12' },
          { href: '/catalogue?2', label: requests.mine, count: '3' },
          { href: '/catalogue?3', label: requests.closed },
        ]}
      />
    </Part>
  );
}

function Marks() {
  const { marks, statuses } = useWords();
  return (
    <Part title="StateMark, Badge">
      <div class="row-marks">
        <StateMark kind="draft">{marks.draft}</StateMark>
        <StateMark kind="onPhone">{marks.onPhone}</StateMark>
        <StateMark kind="sending">{marks.sending}</StateMark>
        <StateMark kind="received">{marks.received}</StateMark>
        <StateMark kind="refused">{marks.refused}</StateMark>
        <StateMark kind="onDesk">{marks.onDesk('Green Spaces')}</StateMark>
        <StateMark kind="triage">{marks.triage}</StateMark>
        <StateMark kind="late">{marks.late}</StateMark>
      </div>
      <div class="row-marks">
        {STATUSES.map((status) => (
          <StateMark key={status} kind={status}>
            {statuses[status]}
          </StateMark>
        ))}
      </div>
      <div class="row-marks">
        <Badge icon="place">Vieux-Port</Badge>
        <Badge icon="service">Street lighting</Badge>
        <Badge>7F3K-2M9Q</Badge>
      </div>
    </Part>
  );
}

function Lists() {
  const { statuses, marks, need } = useWords();
  return (
    <Part title="ListRow">
      <ul class="rows">
        <ListRow
          href="/requests/1"
          title="The lamp in front of the school is out"
          line="Since Monday. In the morning it is still dark when the children come."
          when="5 minutes ago"
          marks={
            <>
              <StateMark kind="onPhone">{marks.onPhone}</StateMark>
              <Badge icon="place">Vieux-Port</Badge>
            </>
          }
        />
        <ListRow
          href="/requests/2"
          isCurrent
          title="A bench to rest on the way to the market"
          line={need.goesTo('Green Spaces')}
          when="yesterday"
          marks={<StateMark kind="taken">{statuses.taken}</StateMark>}
        />
        <ListRow title="Only a line" line="Nothing to open" when="14:02" />
      </ul>
    </Part>
  );
}

function Notices() {
  const { state, storage, need, act, drafts, encounter } = useWords();
  return (
    <Part title="Notice, UndoLine, Progress">
      <Notice tone="good" title={encounter.saved(2)} />
      <Notice tone="wait" title={storage.low} action={<Button icon="export">{storage.rescue}</Button>} />
      <Notice tone="bad" title={state.refused(1)} action={<Button>{state.seeWhy}</Button>}>
        {state.nothingLost}
      </Notice>
      <Notice title={need.triage}>{need.triageHelp}</Notice>
      <UndoLine text={drafts.thrownAway} undoWord={act.undo} onUndo={() => {}} />
      <Progress words={state.sending(2, 3)} done={2} all={3} />
      <Progress words={act.loading} />
    </Part>
  );
}

function Assets() {
  const { lead } = useWords();
  const [values, setValues] = useState<Record<string, number>>({ professionalCapacity: 2, socialSkill: 3 });
  const { strength } = lead;
  return (
    <Part title="Strength">
      {ASSETS.slice(0, 3).map((asset) => (
        <Strength
          key={asset}
          label={lead.asset[asset]}
          hint={lead.assetHelp[asset]}
          value={values[asset] ?? 0}
          words={[strength[0], strength[1], strength[2], strength[3]]}
          onChange={(value) => setValues({ ...values, [asset]: value })}
        />
      ))}
    </Part>
  );
}

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

function TheMap() {
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

const STATES: WorkState[] = [
  { kind: 'nothing' },
  { kind: 'toSend', count: 3 },
  { kind: 'sending', done: 2, all: 3 },
  { kind: 'fetching', done: 1200, all: 20000 },
  { kind: 'received', at: new Date().toISOString() },
  { kind: 'refused', count: 1 },
  { kind: 'signedOut', count: 5 },
];

function StateLines() {
  return (
    <Part title="StateLine">
      {STATES.map((state) => (
        <StateLine key={state.kind} state={state} />
      ))}
      <StateLine state={{ kind: 'toSend', count: 1 }} clockOff={-42} />
    </Part>
  );
}
