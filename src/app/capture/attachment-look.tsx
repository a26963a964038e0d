import { useEffect } from 'preact/hooks';
import { findBlob } from '../../store/attachments.ts';
import type { BlobRow } from '../../store/store.ts';
import { throwBlobAway, tryUploadAgain } from '../../store/uploads.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { useSay, useWords } from '../use-session.ts';
import { useWork } from '../work.tsx';
import type { PieceProps } from './attachment-strip.tsx';
import { BlobMark } from './blob-mark.tsx';
import { sayAttachment } from './say-attachment.ts';
import { sayMissing } from './say-missing.ts';
import { type Shown, useShown } from './use-shown.ts';

interface AttachmentLookProps extends PieceProps {
  onTurn: (id: string) => void;
  onThrown: (row: BlobRow) => void;
  onClose: () => void;
}

/** One photo as large as the screen, what is to be known of it, and the way to the next. */
export function AttachmentLook(props: AttachmentLookProps) {
  const { attachment, all, onRemove, onTurn, onClose } = props;
  const words = useWords();
  const say = useSay();
  const name = sayAttachment(attachment, all, words, say);
  const photos = all.filter(({ kind }) => kind === 'photo');
  const at = photos.indexOf(attachment);
  const turn = (by: number) => {
    const next = photos[at + by];
    if (at >= 0 && next) onTurn(next.id);
  };
  useEffect(() => {
    const turnByKey = (event: KeyboardEvent) => {
      if (event.key === 'ArrowRight') turn(1);
      if (event.key === 'ArrowLeft') turn(-1);
    };
    addEventListener('keydown', turnByKey);
    return () => removeEventListener('keydown', turnByKey);
  });
  const remove =
    onRemove &&
    (() => {
      onClose();
      onRemove(attachment);
    });
  return (
    <Sheet
      title={name}
      onClose={onClose}
      foot={
        (at >= 0 && photos.length > 1) || remove ? (
          <>
            {at > 0 && (
              <Button icon="back" onClick={() => turn(-1)}>
                {words.attachments.before}
              </Button>
            )}
            {at >= 0 && at < photos.length - 1 && (
              <Button icon="next" onClick={() => turn(1)}>
                {words.attachments.next}
              </Button>
            )}
            {remove && (
              <Button kind="plain" icon="remove" onClick={remove}>
                {words.act.remove}
              </Button>
            )}
          </>
        ) : undefined
      }
    >
      <Looked key={attachment.id} {...props} name={name} />
    </Sheet>
  );
}

function Looked(props: AttachmentLookProps & { name: string }) {
  const { attachment, place, bearer, name } = props;
  const shown = useShown(attachment, bearer, place);
  return (
    <div class="look">
      {shown.url && attachment.kind === 'photo' && <img class="look-photo" src={shown.url} alt={name} />}
      {!shown.url && <Missing {...props} shown={shown} />}
      {bearer && <BlobMark place={place} />}
      {place === 'refused' && <Refused {...props} shown={shown} />}
    </div>
  );
}

function Missing({ attachment, bearer, whose, shown }: AttachmentLookProps & { shown: Shown }) {
  const words = useWords();
  const say = useSay();
  const { missing } = shown;
  const said = sayMissing(missing, words, whose?.(attachment));
  return (
    <div class="stack" role="status">
      {said && <p>{said}</p>}
      {bearer && missing !== 'asking' && (
        <div class="actions">
          <Button icon="sync" onClick={shown.fetch}>
            {missing === 'unasked' ? words.attachments.fetch(say.size(attachment.bytes)) : words.act.tryAgain}
          </Button>
        </div>
      )}
    </div>
  );
}

function Refused({ attachment, shown, onThrown }: AttachmentLookProps & { shown: Shown }) {
  const words = useWords();
  const { store, wakeNow } = useWork();
  const { attachments } = words;
  const { hash } = attachment;
  const again = () => tryUploadAgain(store, hash).then(wakeNow);
  const throwAway = async () => {
    const row = await throwBlobAway(store, hash);
    if (row) onThrown(row);
  };
  return (
    <Notice
      tone="bad"
      title={attachments.refused[shown.problem ?? ''] ?? attachments.refused.unexpected ?? ''}
      action={
        <>
          <Button icon="export" onClick={() => findBlob(store, hash).then((row) => row && saveFile(row))}>
            {attachments.saveFile}
          </Button>
          <Button icon="sync" onClick={again}>
            {words.act.tryAgain}
          </Button>
          <Button kind="danger" icon="remove" onClick={throwAway}>
            {attachments.throwAway}
          </Button>
        </>
      }
    >
      {attachments.refusedHelp}
    </Notice>
  );
}

const ENDINGS = { 'image/jpeg': 'jpg', 'audio/webm': 'webm', 'audio/mp4': 'm4a', 'audio/ogg': 'ogg' };

function saveFile({ bytes, type, addedAt }: BlobRow): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `plein-air-${addedAt.slice(0, 16).replace(/\D/g, '')}.${ENDINGS[type]}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
