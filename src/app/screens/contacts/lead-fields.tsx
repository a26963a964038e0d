import { useState } from 'preact/hooks';
import { ASSETS, BLANK_LEAD, type Lead } from '../../../domain/contact.ts';
import { Button } from '../../ui/button.tsx';
import { Strength } from '../../ui/strength.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { UndoLine } from '../../ui/undo-line.tsx';
import { useWords } from '../../use-session.ts';
import type { ContactFieldsProps } from './contact-fields.tsx';

/** The card of a lead citizen: made, filled in, taken away. */
export function LeadFields({ contact, onChange }: Pick<ContactFieldsProps, 'contact' | 'onChange'>) {
  const { lead: words, act } = useWords();
  const [before, setBefore] = useState<Lead | null>(null);
  const { lead } = contact;
  const set = (lead: Lead | null, before: Lead | null = null) => {
    setBefore(before);
    onChange({ lead });
  };
  return (
    <section class="card" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p class="soft">{words.help}</p>
      {before && !lead && <UndoLine text={words.stopped} undoWord={act.undo} onUndo={() => set(before)} />}
      {lead ? (
        <Card lead={lead} onChange={set} onStop={() => set(null, lead)} />
      ) : (
        <div class="actions">
          <Button icon="lead" onClick={() => set(BLANK_LEAD)}>
            {words.start}
          </Button>
        </div>
      )}
    </section>
  );
}

function Card({ lead, onChange, onStop }: { lead: Lead; onChange: (lead: Lead) => void; onStop: () => void }) {
  const { lead: words } = useWords();
  const { strength } = words;
  return (
    <>
      {ASSETS.map((asset) => (
        <Strength
          key={asset}
          label={words.asset[asset]}
          hint={words.assetHelp[asset]}
          value={lead[asset]}
          words={[strength[0], strength[1], strength[2], strength[3]]}
          onChange={(value) => onChange({ ...lead, [asset]: value })}
        />
      ))}
      <TextArea label={words.note} value={lead.note} maxLength={4000} onInput={(note) => onChange({ ...lead, note })} />
      <div class="actions">
        <Button icon="remove" onClick={onStop}>
          {words.stop}
        </Button>
      </div>
    </>
  );
}
