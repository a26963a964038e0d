import type { Need } from '../../../domain/encounter.ts';
import { suggestServices } from '../../../domain/service.ts';
import { focusSoon } from '../../focus.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useNames } from '../../use-names.ts';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { AttachedPart } from './attached-part.tsx';
import { NeedByHand } from './need-by-hand.tsx';
import type { Writing } from './use-draft.ts';
import { Whither } from './whither.tsx';

export interface NeedCardProps {
  writing: Writing;
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
  writing,
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
      <AttachedPart writing={writing} need={need} />
      <NeedByHand need={need} onChange={onChange} onRemove={onRemove} />
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
