import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { useSay, useWords } from '../use-session.ts';
import type { PieceProps } from './attachment-strip.tsx';
import { BlobMark } from './blob-mark.tsx';
import { clockOf, sayAttachment } from './say-attachment.ts';
import { sayMissing } from './say-missing.ts';
import { useShown } from './use-shown.ts';

/** A voice note in one line: listen, how long it is, where it is. */
export function VoiceThumb({ attachment, all, place, bearer, whose, onOpen, onRemove }: PieceProps) {
  const words = useWords();
  const say = useSay();
  const shown = useShown(attachment, bearer, place);
  const { isPlaying, toggle } = usePlayer(shown.url);
  const name = sayAttachment(attachment, all, words, say);
  const act = isPlaying ? words.voice.stop : words.voice.play;
  return (
    <li class="voice">
      {shown.url ? (
        <Button icon={isPlaying ? 'stop' : 'play'} label={`${act}: ${name}`} onClick={toggle}>
          {act}
        </Button>
      ) : (
        <p class="soft">{sayMissing(shown.missing, words, whose?.(attachment))}</p>
      )}
      <span class="voice-length">{clockOf(attachment.seconds ?? 0)}</span>
      {bearer && <BlobMark place={place} />}
      {shown.missing !== null && shown.missing !== 'asking' && bearer && (
        <Button kind="plain" icon="sync" label={`${words.act.tryAgain}: ${name}`} onClick={shown.fetch}>
          {shown.missing === 'unasked' ? words.attachments.fetch(say.size(attachment.bytes)) : words.act.tryAgain}
        </Button>
      )}
      {place === 'refused' && (
        <Button kind="plain" label={`${words.state.seeWhy}: ${name}`} onClick={onOpen}>
          {words.state.seeWhy}
        </Button>
      )}
      {onRemove && (
        <Button kind="plain" icon="remove" label={`${words.act.remove}: ${name}`} onClick={() => onRemove(attachment)}>
          {words.act.remove}
        </Button>
      )}
    </li>
  );
}

function usePlayer(url: string | null) {
  const audio = useRef<HTMLAudioElement | null>(null);
  const [isPlaying, setPlaying] = useState(false);
  // Before anybody can press: an effect after the drawing would come upon what a quick thumb has just begun, and end it.
  useLayoutEffect(
    () => () => {
      audio.current?.pause();
      audio.current = null;
      setPlaying(false);
    },
    [url],
  );
  const toggle = () => {
    if (!url) return;
    if (isPlaying) return audio.current?.pause();
    audio.current ??= new Audio(url);
    const player = audio.current;
    const rest = () => setPlaying(false);
    player.onpause = rest;
    player.onended = rest;
    // What breaks off in the middle is not paused.
    player.onerror = rest;
    player.currentTime = 0;
    setPlaying(true);
    player.play().catch((error) => {
      // Stopped before it was heard: that has been told by the pause.
      if (error.name === 'AbortError') return;
      console.error(error);
      rest();
    });
  };
  return { isPlaying, toggle };
}
