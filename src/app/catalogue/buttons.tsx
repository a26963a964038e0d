import { Button } from '../ui/button.tsx';
import { useWords } from '../use-session.ts';
import { Part } from './part.tsx';

export function Buttons() {
  const { act, desk, steps, encounter } = useWords();
  return (
    <Part title="Button">
      <div class="actions">
        <Button kind="do" icon="check">
          {act.save}
        </Button>
        <Button icon="photo">{encounter.addPhoto}</Button>
        <Button kind="danger" icon="remove">
          {act.remove}
        </Button>
        <Button kind="plain" icon="undo">
          {act.undo}
        </Button>
        <Button href="/today">{act.back}</Button>
        <Button isDisabled>{act.send}</Button>
        <Button kind="do" isDisabled>
          {act.send}
        </Button>
      </div>
      <Button kind="do" isWide>
        {desk.take}
      </Button>
      <Button isWide icon="route">
        {desk.routeElsewhere}
      </Button>
      <p class="soft">{steps.reasonHint}</p>
    </Part>
  );
}
