import { LANGUAGES } from '../../domain/text.ts';
import { setLanguage, setTheme, THEMES } from '../session.ts';
import { Chips } from '../ui/chips.tsx';
import { Screen } from '../ui/screen.tsx';
import { useSession, useWords } from '../use-session.ts';

/** Account, language, look, this phone, the city. */
export default function More() {
  const { more, settings, languages, themes } = useWords();
  const language = useSession((session) => session.language);
  const theme = useSession((session) => session.theme);
  return (
    <Screen title={more.title}>
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
    </Screen>
  );
}
