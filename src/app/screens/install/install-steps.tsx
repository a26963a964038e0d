import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useWords } from '../../use-session.ts';
import type { Way } from './use-install.ts';

/** How to put the app on the home screen, on this phone. */
export function InstallSteps({ way, onAsk }: { way: Way; onAsk: () => void }) {
  const { install } = useWords();
  switch (way) {
    case 'offer':
      return (
        <div class="actions">
          <Button icon="home" onClick={onAsk}>
            {install.act}
          </Button>
        </div>
      );
    case 'share':
      return (
        <ol class="stack is-tight">
          <li class="part-line">
            <span>{install.share}</span>
            <span class="share-drawing">
              <Icon name="share" isLarge />
            </span>
          </li>
          <li>{install.thenAdd}</li>
        </ol>
      );
    case 'menu':
      return <p>{install.menu}</p>;
    case 'isHere':
      return <p>{install.isHere}</p>;
    case 'done':
      return <p role="status">{install.done}</p>;
  }
}
