import { withJoins } from '../../../domain/draft.ts';
import type { Need } from '../../../domain/encounter.ts';
import { focusSoon } from '../../focus.ts';
import { ServiceChips } from '../../service-chips.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useWords } from '../../use-session.ts';
import { AttachedPart } from './attached-part.tsx';
import { NearbyPart } from './nearby-part.tsx';
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
  const join = (requestId: string | null) => writing.change((draft) => withJoins(draft, need.id, requestId));
  const changeService = (fields: Partial<Need>) => {
    onChange(fields);
    // What it joined was about another service.
    if ('serviceCode' in fields && need.joins !== undefined) join(null);
  };
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
      <ServiceChips
        legend={words.serviceFrom}
        text={need.text}
        districtId={districtId}
        value={need.serviceCode}
        onChange={(serviceCode) => changeService({ serviceCode })}
      />
      <NearbyPart need={need} encounter={writing.draft.encounter} onJoin={join} />
      {need.joins === undefined && <Whither need={need} districtId={districtId} />}
      <AttachedPart writing={writing} need={need} />
      <NeedByHand need={need} onChange={changeService} onRemove={onRemove} />
    </section>
  );
}

// The same words twice on one screen would push out of sight where they go.
function AsNote({ title, onOwnWords }: { title: string; onOwnWords: () => void }) {
  const { need: words } = useWords();
  return (
    <div class="as-note">
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
