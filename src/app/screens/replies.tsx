import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { type Reply, setsReplies } from '../../domain/reply.ts';
import { isPractice } from '../../store/practice.ts';
import { Notice } from '../ui/notice.tsx';
import { Screen } from '../ui/screen.tsx';
import { Split } from '../ui/split.tsx';
import { useWork } from '../work.tsx';
import { NotHere } from './more/not-here.tsx';
import { NEW, OneReply } from './replies/one-reply.tsx';
import { ReplyList } from './replies/reply-list.tsx';
import { NOTHING } from './replies/use-replies.ts';
import { useDeskWords } from './request/use-desk-words.ts';

/** What was done with the ready answers last: for the way back, and because the phone hears of it only later. */
export interface ReplyDone {
  saved: Reply | null;
  removed: Reply | null;
}

/** The ready answers of the city, and one of them to be changed; for those who look after what departments say. */
export function Replies() {
  const { replies: words } = useDeskWords();
  const { id } = useRoute().params;
  const { account, store } = useWork();
  const [done, setDone] = useState(NOTHING);
  if (isPractice(store)) return <NotHere isOpen />;
  if (!setsReplies(account.person))
    return (
      <Screen title={words.title} back="/more">
        <Notice title={words.onlyOffice} />
      </Screen>
    );
  const shared = { done, setDone };
  return (
    <Split
      isDetailOpen={id !== undefined}
      list={<ReplyList currentId={id} {...shared} />}
      detail={
        id === undefined ? (
          <p class="soft">{words.chooseOne}</p>
        ) : (
          <OneReply key={id} id={id === NEW ? null : id} {...shared} />
        )
      }
    />
  );
}
