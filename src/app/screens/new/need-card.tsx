import { useState } from 'preact/hooks';
import type { Need } from '../../../domain/encounter.ts';
import { routeNeed } from '../../../domain/route.ts';
import { suggestServices } from '../../../domain/service.ts';
import { focusSoon } from '../../focus.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Icon } from '../../ui/icon.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useNames } from '../../use-names.ts';
import { useSession, useWords } from '../../use-session.ts';
import { sayWhither } from '../../words/say-route.ts';
import { useWork } from '../../work.tsx';

export interface NeedCardProps {
  need: Need;
  districtId: string | null;
  title: string;
  problem?: string | undefined;
  /** While it says the same as the note: lets it have words of its own. */
  onOwnWords?: (() => void) | undefined;
  /** Offered while the need has no words of its own. */
  onUseNote?: (() => void) | undefined;
  onChange: (fields: Partial<Need>) => void;
  onRemove: () => void;
}

/** One need: its words, its service, and the department it would go to. */
export function NeedCard({
  need,
  districtId,
  title,
  problem,
  onOwnWords,
  onUseNote,
  onChange,
  onRemove,
}: NeedCardProps) {
  const { need: words, encounter } = useWords();
  return (
    <section class="card" aria-label={title} data-item={need.id} tabIndex={-1}>
      {onOwnWords && !problem ? (
        <AsNote
          title={title}
          onOwnWords={() => {
            onOwnWords();
            focusSoon(`[data-item="${need.id}"] textarea`);
          }}
        />
      ) : (
        <TextArea
          label={words.title}
          hint={words.hint}
          rows={2}
          value={need.text}
          maxLength={4000}
          problem={problem}
          onInput={(text) => onChange({ text })}
        />
      )}
      {onUseNote && (
        <Button icon="copy" onClick={onUseNote}>
          {encounter.useNote}
        </Button>
      )}
      <ServiceChips need={need} onChange={onChange} />
      <Whither need={need} districtId={districtId} />
      <ByHand need={need} onChange={onChange} onRemove={onRemove} />
    </section>
  );
}

// The same words twice on one screen would push out of sight where they go.
function AsNote({ title, onOwnWords }: { title: string; onOwnWords: () => void }) {
  const { need: words } = useWords();
  return (
    <div class="part-row">
      <p>
        <strong>{title}</strong>
        <span class="part-more">{words.asNote}</span>
      </p>
      <Button kind="plain" onClick={onOwnWords}>
        {words.ownWords}
      </Button>
    </div>
  );
}

// What the words sound like is one tap; a service from the list stands among them.
function ServiceChips({ need, onChange }: Pick<NeedCardProps, 'need' | 'onChange'>) {
  const { need: words } = useWords();
  const { directory } = useWork();
  const names = useNames();
  const codes = suggestServices(need.text, directory.services).map(({ id }) => id);
  if (need.serviceCode && !codes.includes(need.serviceCode)) codes.unshift(need.serviceCode);
  if (codes.length === 0) return null;
  return (
    <Chips
      legend={words.serviceFrom}
      options={codes.map((value) => ({ value, label: names.service(value) }))}
      value={need.serviceCode}
      onChange={(serviceCode) => onChange({ serviceCode })}
    />
  );
}

// The same function as on the server, which decides.
function Whither({ need, districtId }: Pick<NeedCardProps, 'need' | 'districtId'>) {
  const words = useWords();
  const { directory } = useWork();
  const names = useNames();
  const language = useSession((session) => session.language);
  const ruled = routeNeed(need, districtId, directory);
  const chosen = { ...ruled, departmentId: need.departmentId, by: 'person' as const, because: {} };
  const { whither, why } = sayWhither(need.departmentId ? chosen : ruled, need, words, names, language);
  return (
    <div class="whither" role="status">
      <Icon name="route" />
      <p>
        <strong>{whither}</strong>
        {why && <span class="part-more">{why}</span>}
      </p>
    </div>
  );
}

// Everything that is in a list, and seldom needed; a department chosen by hand stays in sight.
function ByHand({ need, onChange, onRemove }: Pick<NeedCardProps, 'need' | 'onChange' | 'onRemove'>) {
  const { need: words } = useWords();
  const { directory } = useWork();
  const names = useNames();
  const [open, setOpen] = useState({ service: false, department: false });
  const hasDepartment = open.department || need.departmentId !== null;
  return (
    <>
      {open.service && (
        <SelectField
          label={words.service}
          value={need.serviceCode ?? ''}
          options={[{ value: '', label: words.noService }, ...byName(directory.services, names.service)]}
          onChange={(code) => onChange({ serviceCode: code === '' ? null : code })}
        />
      )}
      {hasDepartment && (
        <SelectField
          label={words.itsDepartment}
          value={need.departmentId ?? ''}
          options={[{ value: '', label: words.asTheRulesSay }, ...byName(directory.departments, names.department)]}
          onChange={(id) => onChange({ departmentId: id === '' ? null : id })}
        />
      )}
      <div class="actions">
        {!open.service && (
          <Button icon="service" isExpanded={false} onClick={() => setOpen({ ...open, service: true })}>
            {need.serviceCode ? words.otherService : words.chooseService}
          </Button>
        )}
        {!hasDepartment && (
          <Button icon="department" isExpanded={false} onClick={() => setOpen({ ...open, department: true })}>
            {words.otherDepartment}
          </Button>
        )}
        <Button kind="plain" icon="remove" onClick={onRemove}>
          {words.remove}
        </Button>
      </div>
    </>
  );
}

const byName = (list: { id: string }[], name: (id: string) => string) =>
  list.map(({ id }) => ({ value: id, label: name(id) })).sort((a, b) => a.label.localeCompare(b.label));
