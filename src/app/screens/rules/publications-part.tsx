import { useState } from 'preact/hooks';
import type { Rulebook } from '../../../domain/rulebook.ts';
import { ask, type Refused } from '../../api.ts';
import { focusSoon } from '../../focus.ts';
import { Button } from '../../ui/button.tsx';
import { ListRow } from '../../ui/list-row.tsx';
import { Progress } from '../../ui/progress.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { useSay, useWords } from '../../use-session.ts';
import { Unheard } from '../more/unheard.tsx';
import type { Asked } from '../more/use-asked.ts';
import { PublishedBy } from './published-by.tsx';
import type { Published, RulesPartProps } from './rules-screen.tsx';

/** What was published, by whom and when; the draft can begin again from each of them. */
export function PublicationsPart({ rules, words, asked }: RulesPartProps & { asked: Asked<Published> }) {
  const { act } = useWords();
  const say = useSay();
  const [refused, setRefused] = useState<Refused | null>(null);
  const publications = asked.value?.publications ?? [];
  const beginFrom = async (id: string) => {
    const answered = await ask<{ rules: Rulebook }>('GET', `/api/rules/publications/${id}`);
    if ('refused' in answered) return setRefused(answered.refused);
    setRefused(null);
    rules.change(() => answered.value.rules, words.begunFrom);
    focusSoon('.rules-told button');
  };
  return (
    <section class="stack is-tight" aria-labelledby="rules-publications">
      <h2 id="rules-publications">{words.publications}</h2>
      {!asked.value && !asked.refused && <Progress words={act.loading} />}
      {asked.refused && <Unheard refused={asked.refused} onRetry={asked.askAgain} />}
      {refused && <Unheard refused={refused} />}
      {asked.value && publications.length === 0 && <p class="soft">{words.noPublications}</p>}
      {publications.length > 0 && (
        <ul class="rows">
          {publications.map((publication) => (
            <ListRow
              key={publication.id}
              title={<PublishedBy publication={publication} words={words} />}
              marks={publication.isInForce && <StateMark kind="done">{words.holds}</StateMark>}
              line={words.all(publication.count, say.number(publication.count))}
              act={
                !publication.isInForce && (
                  <Button
                    icon="undo"
                    label={`${words.beginFrom}: ${say.moment(publication.publishedAt)}`}
                    onClick={() => beginFrom(publication.id)}
                  >
                    {words.beginFrom}
                  </Button>
                )
              }
            />
          ))}
        </ul>
      )}
    </section>
  );
}
