import { useState } from 'preact/hooks';
import { ASSETS } from '../../domain/contact.ts';
import { Chips, ChipsMany } from '../ui/chips.tsx';
import { Strength } from '../ui/strength.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { useWords } from '../use-session.ts';
import { Part } from './part.tsx';

export function Choices() {
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

export function Assets() {
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
