import { comingDaysOff } from '../../../domain/day-off.ts';
import { inLanguage } from '../../../domain/text.ts';
import { useSay, useSession, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { useDay } from '../today/use-day.ts';
import { Fact } from './fact.tsx';

/** On which days of the coming year the city does not work; nothing where that is not known. */
export function DaysOff() {
  const words = useWords();
  const say = useSay();
  const language = useSession((session) => session.language);
  const { municipality } = useWork().directory;
  const days = comingDaysOff(municipality?.daysOff ?? [], useDay());
  if (!municipality || days.length === 0) return null;
  return (
    <section class="stack is-tight">
      <h2>{words.daysOff.title(inLanguage(municipality.names, language))}</h2>
      <p>{words.daysOff.help}</p>
      <dl class="facts">
        {days.map(({ date, name }) => (
          <Fact key={date} name={say.date(`${date}T12:00`)}>
            {inLanguage(name, language)}
          </Fact>
        ))}
      </dl>
    </section>
  );
}
