import { LANGUAGES } from '../../domain/text.ts';
import { setLanguage, setTheme, THEMES } from '../session.ts';
import { Chips } from '../ui/chips.tsx';
import { useSession, useWords } from '../use-session.ts';

export function Settings() {
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
