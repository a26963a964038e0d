import type { Rescue } from '../../../../store/rescue-file.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useNames } from '../../../use-names.ts';
import { useSay, useWords } from '../../../use-session.ts';
import type { Words } from '../../../words/en.ts';
import { useWork } from '../../../work.tsx';
import { HandIn } from './hand-in.tsx';
import { LoadHere } from './load-here.tsx';

/** A rescue file that was read: what is in it, whose it is, and what can be done with it. */
export function FoundRescue({ rescue }: { rescue: Rescue }) {
  const { rescue: words } = useWords();
  const say = useSay();
  const names = useNames();
  const { account } = useWork();
  const { madeAt, municipalityId, personId, mutations, attachments, unreadable } = rescue;
  const count = mutations.length + attachments.length;
  if (count + unreadable === 0) return <Notice title={words.emptyTitle} isLive />;
  const isMine = personId === account.personId;
  const name = personId ? names.person(personId) : '';
  const isElsewhere = municipalityId !== null && municipalityId !== account.municipalityId;
  return (
    <section class="stack form-box" aria-label={sayWhose(isMine, name, words)}>
      <div class="stack is-tight" role="status">
        <h3>{sayWhose(isMine, name, words)}</h3>
        <p>
          {say.list([
            ...(mutations.length > 0 ? [words.changes(mutations.length)] : []),
            ...(attachments.length > 0 ? [words.files(attachments.length)] : []),
          ])}
        </p>
        {madeAt && <p class="soft">{words.made(say.moment(madeAt))}</p>}
        {unreadable > 0 && <p>{words.unreadable(unreadable)}</p>}
      </div>
      {isElsewhere ? (
        <Notice tone="wait" title={words.ofOtherCity} />
      ) : count === 0 ? null : isMine ? (
        <LoadHere rescue={rescue} />
      ) : account.person.roles.includes('administrator') && name ? (
        <HandIn rescue={rescue} name={name} />
      ) : (
        <Notice tone="wait" title={words.otherWays} />
      )}
    </section>
  );
}

const sayWhose = (isMine: boolean, name: string, { yours, ofOther, ofUnknown }: Words['rescue']) =>
  isMine ? yours : name ? ofOther(name) : ofUnknown;
