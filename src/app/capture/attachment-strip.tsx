import { useRef, useState } from 'preact/hooks';
import type { RequestAttachment } from '../../domain/attachment.ts';
import { type Bearer, watchBlobStates } from '../../store/attachments.ts';
import type { BlobRow, Store } from '../../store/store.ts';
import { putBlobBack } from '../../store/uploads.ts';
import { useLive } from '../live.ts';
import { UndoLine } from '../ui/undo-line.tsx';
import { useWords } from '../use-session.ts';
import { useWork } from '../work.tsx';
import { AttachmentLook } from './attachment-look.tsx';
import { PhotoThumb } from './photo-thumb.tsx';
import type { Place } from './use-shown.ts';
import { VoiceThumb } from './voice-thumb.tsx';

export interface AttachmentStripProps {
  attachments: RequestAttachment[];
  /** The saved record they are of; null in a draft, whose bytes are all here. */
  bearer: Bearer | null;
  /** On whose phone one is that has not arrived yet. */
  whose?: (attachment: RequestAttachment) => string;
  /** Only where it can still be taken off. */
  onRemove?: (attachment: RequestAttachment) => void;
}

/** What every piece of the strip needs to know of one attachment. */
export interface PieceProps extends Pick<AttachmentStripProps, 'bearer' | 'whose' | 'onRemove'> {
  attachment: RequestAttachment;
  all: RequestAttachment[];
  place: Place;
  onOpen: () => void;
}

/** Photos to press for a larger look, and voice notes to listen to. */
export function AttachmentStrip({ attachments, bearer, whose, onRemove }: AttachmentStripProps) {
  const words = useWords();
  const { store } = useWork();
  const places = usePlaces(store, attachments);
  const [openId, setOpenId] = useState<string | null>(null);
  const [gone, setGone] = useState<BlobRow | null>(null);
  const photos = attachments.filter(({ kind }) => kind === 'photo');
  const voices = attachments.filter(({ kind }) => kind === 'voice');
  const open = attachments.find(({ id }) => id === openId);
  const piece = (attachment: RequestAttachment): PieceProps => ({
    attachment,
    all: attachments,
    place: places && (places.get(attachment.hash) ?? 'away'),
    bearer,
    ...(whose ? { whose } : {}),
    ...(onRemove ? { onRemove } : {}),
    onOpen: () => setOpenId(attachment.id),
  });
  return (
    <>
      {photos.length > 0 && (
        <ul class="thumbs">
          {photos.map((photo) => (
            <PhotoThumb key={photo.id} {...piece(photo)} />
          ))}
        </ul>
      )}
      {voices.length > 0 && (
        <ul class="voices">
          {voices.map((voice) => (
            <VoiceThumb key={voice.id} {...piece(voice)} />
          ))}
        </ul>
      )}
      {gone && (
        <UndoLine
          text={words.attachments.thrownAway}
          undoWord={words.act.undo}
          onUndo={() => putBlobBack(store, gone).then(() => setGone(null))}
        />
      )}
      {open && (
        <AttachmentLook
          {...piece(open)}
          onTurn={setOpenId}
          onThrown={(row) => {
            setOpenId(null);
            setGone(row);
          }}
          onClose={() => setOpenId(null)}
        />
      )}
    </>
  );
}

// While they are looked for anew because there is one more, what was seen of the others holds.
function usePlaces(store: Store, attachments: RequestAttachment[]) {
  const hashes = attachments.map(({ hash }) => hash);
  const seen = useLive(() => watchBlobStates(store, hashes), [store, hashes.join()]);
  const last = useRef(seen);
  if (seen) last.current = seen;
  return last.current;
}
