import { refOf } from '../../../../domain/record.ts';
import { throwBlobAway, type Uploads } from '../../../../store/uploads.ts';
import { Button } from '../../../ui/button.tsx';
import { ListRow } from '../../../ui/list-row.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { useSay, useWords } from '../../../use-session.ts';
import { useWork } from '../../../work.tsx';

/** Photos and recordings that the server does not have: how many are on their way, and each that it would not take. */
export function FilesPart({ uploads }: { uploads: Uploads }) {
  const { attachments, state } = useWords();
  return (
    <section class="stack is-tight">
      <h2>{attachments.title}</h2>
      {uploads.waiting > 0 && <p>{state.filesToSend(uploads.waiting)}</p>}
      {uploads.refused.length > 0 && (
        <>
          <p>{attachments.refusedHelp}</p>
          <ul class="rows">
            {uploads.refused.map((file) => (
              <RefusedFile key={file.hash} file={file} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

// What becomes of it is decided where it can be seen: at its record. Where there is none any more, here.
function RefusedFile({ file }: { file: Uploads['refused'][number] }) {
  const { attachments, marks } = useWords();
  const say = useSay();
  const { store } = useWork();
  const { hash, type, size, problem, names, addedAt } = file;
  const why = attachments.refused[problem ?? ''] ?? attachments.refused.unexpected ?? '';
  const href = names.map(hrefOf).find(Boolean);
  return (
    <ListRow
      icon={type.startsWith('image/') ? 'photo' : 'voice'}
      title={why}
      line={say.size(size)}
      when={say.moment(addedAt)}
      href={href}
      marks={<StateMark kind="refused">{marks.refused}</StateMark>}
      act={
        !href && (
          <Button kind="plain" icon="remove" label={attachments.throwAway} onClick={() => throwBlobAway(store, hash)}>
            {attachments.throwAway}
          </Button>
        )
      }
    />
  );
}

function hrefOf(name: string): string | undefined {
  const { kind, id } = refOf(name);
  if (kind === 'encounter') return `/encounters/${id}`;
  return kind === 'request' ? `/requests/${id}` : undefined;
}
