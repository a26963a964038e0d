import { Screen } from '../../ui/screen.tsx';
import { useWords } from '../../use-session.ts';
import { Preferences } from '../entry/preferences.tsx';
import type { PartProps } from '../more.tsx';

/** Language and look. */
export function LookPart({ isOpen }: PartProps) {
  const { settings } = useWords();
  return (
    <Screen title={settings.title} back="/more" takesFocus={isOpen}>
      <Preferences />
      <p class="soft">
        {settings.themeHelp} {settings.remembered}
      </p>
    </Screen>
  );
}
