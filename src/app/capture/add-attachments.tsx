import { useEffect, useState } from 'preact/hooks';
import { MOST_ATTACHMENTS } from '../../domain/attachment.ts';
import { Button } from '../ui/button.tsx';
import { FileButton } from '../ui/file-button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useSay, useStore, useWords } from '../use-session.ts';
import type { Words } from '../words/en.ts';
import { sayProblem } from '../words/say-problem.ts';
import { clockOf } from './say-attachment.ts';
import type { Taking, TakingState } from './taking.ts';

const PHOTOS = 'image/*';
const LONGEST_MINUTES = 5;

interface AddButtonsProps {
  taking: Taking;
  count: number;
  hasVoice?: boolean;
  /** What the button for a photo says, where it is for somebody. */
  photoWord?: string;
}

/** The buttons that add a photo or a voice note, to stand among others. */
export function AddButtons({ taking, count, hasVoice = false, photoWord }: AddButtonsProps) {
  const words = useWords();
  const photo = photoWord ?? words.encounter.addPhoto;
  const isRecording = useStore(taking.state, ({ recording }) => recording !== null);
  if (count >= MOST_ATTACHMENTS) return null;
  const hasCamera = matchMedia('(pointer: coarse)').matches;
  return (
    <>
      <FileButton icon="photo" accept={PHOTOS} isCamera={hasCamera} isMany={!hasCamera} onFiles={taking.addPhotos}>
        {photo}
      </FileButton>
      {hasCamera && (
        <FileButton icon="photo" accept={PHOTOS} isMany onFiles={taking.addPhotos}>
          {photoWord ? `${photoWord}, ${words.attachments.gallery}` : words.attachments.gallery}
        </FileButton>
      )}
      {hasVoice && canRecord() && !isRecording && (
        <Button icon="voice" onClick={() => taking.startVoice().catch(console.error)}>
          {words.encounter.addVoice}
        </Button>
      )}
    </>
  );
}

const canRecord = () => typeof MediaRecorder === 'function' && navigator.mediaDevices !== undefined;

/** How far it is with what is being taken, and what went wrong. */
export function TakingStatus({ taking }: { taking: Taking }) {
  const words = useWords();
  const state = useStore(taking.state, (state) => state);
  const { preparing, recording, hasFound } = state;
  return (
    <>
      <p class="taking-status" role="status">
        {preparing && words.attachments.preparing(preparing.done, preparing.all)}
        {!preparing && hasFound && words.attachments.found}
      </p>
      {recording && <Recorder startedAt={recording.startedAt} onStop={recording.stop} />}
      {faultsOf(state, words).map(({ name, said }) => (
        <Notice
          key={name + said}
          tone="bad"
          title={said}
          isLive
          action={<Button onClick={taking.forgetFaults}>{words.act.close}</Button>}
        >
          {name}
        </Notice>
      ))}
    </>
  );
}

function faultsOf({ faults, problems, voiceFault }: TakingState, words: Words): { name: string; said: string }[] {
  const { attachments, voice } = words;
  const ofVoice = { denied: voice.denied, noMicrophone: attachments.noMicrophone, noRoom: attachments.faults.noRoom };
  return [
    ...faults.map(({ name, fault }) => ({ name, said: attachments.faults[fault] })),
    ...problems.map((problem) => ({ name: '', said: sayProblem(problem, words) })),
    ...(voiceFault ? [{ name: '', said: ofVoice[voiceFault] }] : []),
  ];
}

// The clock is to be seen, not heard at every second.
function Recorder({ startedAt, onStop }: { startedAt: number; onStop: () => void }) {
  const words = useWords();
  const say = useSay();
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return (
    <section class="card recorder" aria-label={words.voice.one}>
      <p class="recorder-clock" role="timer" aria-live="off">
        <span class="recorder-dot" aria-hidden="true" />
        {words.voice.recording(clockOf(Math.max(0, now - startedAt) / 1000))}
      </p>
      <p class="soft">{words.attachments.most(say.minutes(LONGEST_MINUTES))}</p>
      <Button kind="do" icon="stop" isWide onClick={onStop}>
        {words.voice.stop}
      </Button>
    </section>
  );
}
