import { Screen } from '../../ui/screen.tsx';
import { useWords } from '../../use-session.ts';
import { InstallPart } from '../install/install-part.tsx';
import type { PartProps } from '../more.tsx';
import { RemindersPart } from './reminders-part.tsx';
import { RescuePart } from './rescue/rescue-part.tsx';
import { StoragePart } from './storage-part.tsx';
import { SyncPart } from './sync-part.tsx';

/** How this phone is: what goes up and comes down, and how much room there is. */
export function PhonePart({ isOpen }: PartProps) {
  const { more } = useWords();
  return (
    <Screen title={more.phone} back="/more" takesFocus={isOpen}>
      <SyncPart />
      <StoragePart />
      <InstallPart />
      <RemindersPart />
      <RescuePart />
    </Screen>
  );
}
