import { useEffect, useState } from 'preact/hooks';
import { type Invitation, readInvitation } from '../account.ts';
import type { Answered } from '../api.ts';
import { Horizon } from '../ui/horizon.tsx';
import { Notice } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { Screen } from '../ui/screen.tsx';
import { useWords } from '../use-session.ts';
import { JoinForm } from './entry/join-form.tsx';
import { LinkOver } from './entry/link-over.tsx';
import { Preferences } from './entry/preferences.tsx';
import { takeToken } from './entry/token.ts';
import { useEntrance } from './entry/use-entrance.ts';

/** The first time on this phone, by a link that works once. */
export default function Join() {
  const { join } = useWords();
  const enter = useEntrance();
  const [token, setToken] = useState(takeToken);
  const [told, read] = useInvitation(token);
  useEffect(() => {
    const change = () => setToken(takeToken());
    addEventListener('hashchange', change);
    return () => removeEventListener('hashchange', change);
  }, []);
  const invitation = told && 'value' in told ? told.value : null;
  const title = invitation?.name
    ? join.hello(invitation.name)
    : invitation?.makesAdministrator
      ? join.admin
      : join.title;
  return (
    <Screen title={title} kicker={invitation && (invitation.makesAdministrator ? join.adminHelp : join.intro)}>
      <Horizon isBanner />
      {token === '' && (
        <Notice tone="wait" title={join.noLink}>
          {join.noLinkHelp}
        </Notice>
      )}
      {token !== '' && !told && <Progress words={join.reading} />}
      {told && 'refused' in told && <LinkOver reason={told.refused.reason} onRetry={read} />}
      {invitation && <JoinForm token={token} invitation={invitation} onEntered={enter} />}
      <Preferences />
    </Screen>
  );
}

function useInvitation(token: string): [Answered<Invitation> | null, () => void] {
  const [told, setTold] = useState<Answered<Invitation> | null>(null);
  const read = () => {
    setTold(null);
    if (token !== '') readInvitation(token).then(setTold);
  };
  useEffect(read, [token]);
  return [told, read];
}
