import { Buttons } from './catalogue/buttons.tsx';
import { Assets, Choices } from './catalogue/choices.tsx';
import { Fields } from './catalogue/fields.tsx';
import { Lists, Nothing } from './catalogue/lists.tsx';
import { TheMap } from './catalogue/map.tsx';
import { Marks, StateLines } from './catalogue/marks.tsx';
import { Notices } from './catalogue/notices.tsx';
import { Settings } from './catalogue/settings.tsx';
import { OpenSheet } from './catalogue/sheet.tsx';
import { Screen } from './ui/screen.tsx';

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
        <Nothing />
        <StateLines />
      </div>
    </Screen>
  );
}
