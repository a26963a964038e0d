import { differencesOf } from '../../../domain/rulebook.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useNames } from '../../use-names.ts';
import { useSession } from '../../use-session.ts';
import { PublishedBy } from './published-by.tsx';
import type { Published, RulesPartProps } from './rules-screen.tsx';
import { sayDifference } from './say-difference.ts';
import { sayRule } from './say-rule.ts';

/** That somebody else has published meanwhile, what they changed, and the two ways on. */
export function OvertakenPart({
  rules,
  words,
  publications,
}: RulesPartProps & { publications: Published['publications'] }) {
  const names = useNames();
  const language = useSession((session) => session.language);
  const { draft, inForce } = rules;
  if (!draft) return null;
  const { added, changed, removed } = differencesOf(draft.began, inForce);
  const kinds = [
    [words.difference.added, added],
    [words.difference.changed, changed],
    [words.difference.removed, removed],
  ] as const;
  const actions = (
    <>
      <Button icon="draft" onClick={() => rules.goOn(words.keptMine)}>
        {words.keepMine}
      </Button>
      <Button kind="plain" icon="undo" onClick={() => rules.throwAway(words.tookTheirs)}>
        {words.takeTheirs}
      </Button>
    </>
  );
  return (
    <Notice tone="wait" title={words.overtaken} action={actions} isLive>
      {publications[0]?.personId && (
        <p>
          <PublishedBy publication={publications[0]} words={words} />
        </p>
      )}
      <p>
        {words.overtakenHelp} {sayDifference(draft.began, inForce, words)}
      </p>
      {kinds.map(
        ([say, lines], kind) =>
          lines.length > 0 && (
            <div key={kind}>
              <p>{say(lines.length)}:</p>
              <ul>
                {lines.map((line) => {
                  const { what, whither } = sayRule(line, words, names, language);
                  return (
                    <li key={line.id}>
                      {what}. {whither}
                    </li>
                  );
                })}
              </ul>
            </div>
          ),
      )}
      <p>{words.keepMineHelp}</p>
    </Notice>
  );
}
