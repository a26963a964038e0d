import { ATTACHMENT_TYPES, type AttachmentType, MOST_ATTACHMENT_BYTES } from '../../domain/attachment.ts';
import { hashOf, type Taken } from '../../store/attachments.ts';
import { newId } from '../../store/id.ts';
import { dropRecording, findRecordings, keepPiece } from '../../store/recordings.ts';
import type { PieceRow, Store } from '../../store/store.ts';

/** The longest voice note, in seconds. */
export const LONGEST_VOICE = 300;
const PIECE = 3000;
const BITS_PER_SECOND = 32_000;
/** A recording whose last piece is younger than this may still go on in another tab. */
const FRESH = 10_000;

/** What this browser can record in, the smallest first. */
const RECORDED = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/webm', 'audio/mp4'];

export type VoiceFault = 'denied' | 'noMicrophone' | 'noRoom';

/** A voice note that is being recorded. */
export interface Recording {
  startedAt: number;
  stop(): void;
  /** What came of it, however it ended; null when there was nothing to hear. */
  done: Promise<Taken | null>;
}

/** Begins to record for this record; what has been said so far is kept on the phone every few seconds. Says why where it cannot. */
export async function startRecording(store: Store, forKey: string): Promise<Recording | VoiceFault> {
  const mimeType = RECORDED.find((type) => MediaRecorder.isTypeSupported(type));
  if (!mimeType) return 'noMicrophone';
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: false, noiseSuppression: true } });
  } catch (error) {
    const { name } = error as Error;
    return name === 'NotAllowedError' || name === 'SecurityError' ? 'denied' : 'noMicrophone';
  }
  return record(store, forKey, stream, mimeType);
}

function record(store: Store, forKey: string, stream: MediaStream, mimeType: string): Recording {
  const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: BITS_PER_SECOND });
  const recordingId = newId();
  const startedAt = Date.now();
  const pieces: PieceRow[] = [];
  let keeping: Promise<void> = Promise.resolve();
  const keep = async ({ data }: BlobEvent) => {
    if (data.size === 0) return;
    const index = pieces.length;
    const piece: PieceRow = {
      recordingId,
      index,
      forKey,
      type: typeOf(recorder.mimeType || mimeType),
      bytes: new ArrayBuffer(),
      startedAt: new Date(startedAt).toISOString(),
      seconds: Math.min(LONGEST_VOICE, (Date.now() - startedAt) / 1000),
    };
    pieces.push(piece);
    keeping = keeping.then(async () => {
      piece.bytes = await data.arrayBuffer();
      // With a full disk the recording itself still is in the memory of the page.
      await keepPiece(store, piece).catch(console.error);
    });
  };
  const stop = () => {
    if (recorder.state !== 'inactive') recorder.stop();
  };
  const timer = setTimeout(stop, LONGEST_VOICE * 1000);
  const done = new Promise<Taken | null>((resolve) => {
    recorder.ondataavailable = keep;
    // After the last piece; also when the microphone is pulled out.
    recorder.onstop = () => {
      clearTimeout(timer);
      for (const track of stream.getTracks()) track.stop();
      resolve(keeping.then(() => voiceOf(pieces)));
    };
  });
  recorder.start(PIECE);
  return { startedAt, stop, done };
}

const typeOf = (mimeType: string): AttachmentType =>
  ATTACHMENT_TYPES.find((type) => mimeType.startsWith(type)) ?? 'audio/webm';

/** The recordings for this record that a crash has cut off, made whole as far as they were kept. Those that may still go on are not meant. */
export async function findLostVoices(store: Store, forKey: string): Promise<Taken[]> {
  const recordings = await findRecordings(store, forKey);
  const ended = recordings.filter((pieces) => Date.now() - lastAt(pieces) > FRESH);
  return (await Promise.all(ended.map(voiceOf))).filter((taken) => taken !== null);
}

const lastAt = (pieces: PieceRow[]) => {
  const last = pieces.at(-1);
  return last ? Date.parse(last.startedAt) + last.seconds * 1000 : 0;
};

/** The voice note is kept elsewhere: its pieces may go. */
export const dropPieces = (store: Store, { attachment }: Taken): Promise<void> => dropRecording(store, attachment.id);

// The recording's own id: found twice, it is there once.
async function voiceOf(pieces: PieceRow[]): Promise<Taken | null> {
  const [first] = pieces;
  const last = pieces.at(-1);
  const bytes = await new Blob(pieces.map((piece) => piece.bytes)).arrayBuffer();
  if (!first || !last || bytes.byteLength === 0 || bytes.byteLength > MOST_ATTACHMENT_BYTES) return null;
  const attachment = {
    id: first.recordingId,
    kind: 'voice' as const,
    hash: await hashOf(bytes),
    type: first.type,
    bytes: bytes.byteLength,
    width: null,
    height: null,
    seconds: Math.max(1, Math.round(last.seconds)),
    takenAt: first.startedAt,
  };
  return { attachment, bytes };
}
