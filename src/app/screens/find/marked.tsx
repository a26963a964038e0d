import { markedIn } from '../../../domain/marked.ts';

/** A text in which the words that were sought are marked. */
export function Marked({ text, said }: { text: string; said: string }) {
  return (
    <>{markedIn(text, said).map(({ text, isSought }, index) => (isSought ? <mark key={index}>{text}</mark> : text))}</>
  );
}
