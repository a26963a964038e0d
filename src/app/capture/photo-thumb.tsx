import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useSay, useWords } from '../use-session.ts';
import type { PieceProps } from './attachment-strip.tsx';
import { BlobMark, markWord } from './blob-mark.tsx';
import { sayAttachment } from './say-attachment.ts';
import { useShown } from './use-shown.ts';

/** A photo as small as a stamp, with where it is; pressed, it is shown large. */
export function PhotoThumb({ attachment, all, place, bearer, onOpen, onRemove }: PieceProps) {
  const words = useWords();
  const say = useSay();
  const shown = useShown(attachment, bearer, place);
  const name = sayAttachment(attachment, all, words, say);
  const marks = [bearer && markWord(place, words), attachment.isForCitizen && words.attachments.forCitizen];
  const mark = marks.filter(Boolean).join('. ');
  return (
    <li class="thumb">
      <button type="button" class="thumb-open" aria-label={mark ? `${name}. ${mark}` : name} onClick={onOpen}>
        {shown.url ? (
          <img class="thumb-picture" src={shown.url} alt="" decoding="async" />
        ) : (
          <span class="thumb-missing">
            <Icon name={shown.missing === 'asking' ? 'wait' : 'photo'} />
            {shown.missing === 'unasked' ? words.attachments.fetch(say.size(attachment.bytes)) : ''}
          </span>
        )}
      </button>
      {bearer && <BlobMark place={place} />}
      {attachment.isForCitizen && <Badge icon="people">{words.attachments.forCitizen}</Badge>}
      {onRemove && (
        <Button kind="plain" icon="remove" label={`${words.act.remove}: ${name}`} onClick={() => onRemove(attachment)}>
          {words.act.remove}
        </Button>
      )}
    </li>
  );
}
