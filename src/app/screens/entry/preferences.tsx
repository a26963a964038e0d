import { useState } from 'preact/hooks';
import { LANGUAGES } from '../../../domain/text.ts';
import { setLanguage, setTheme, THEMES } from '../../session.ts';
import { Chips } from '../../ui/chips.tsx';
import { useSession, useWords } from '../../use-session.ts';

/** Language and look, before anybody has signed in. */
export function Preferences() {
  const { settings, languages, themes } = useWords();
  const language = useSession((session) => session.language);
  const theme = useSession((session) => session.theme);
  const [isMissing, setMissing] = useState(false);
  return (
    <div class="pair">
      <div class="stack is-tight">
        <Chips
          legend={settings.language}
          options={LANGUAGES.map((value) => ({ value, label: languages[value] }))}
          value={language}
          onChange={(value) =>
            setLanguage(value).then(
              () => setMissing(false),
              () => setMissing(true),
            )
          }
        />
        <p role="status">{isMissing && settings.languageMissing}</p>
      </div>
      <Chips
        legend={settings.theme}
        options={THEMES.map((value) => ({ value, label: themes[value] }))}
        value={theme}
        onChange={setTheme}
      />
    </div>
  );
}
