import { classNames } from '../../../ui/class-names.ts';

/** One of several values of a field, each readable whole; lives in a `<dl class="versions">`. */
export function Version({ name, isOurs = false, children }: { name: string; isOurs?: boolean; children: string }) {
  return (
    <div class={classNames('version', isOurs && 'is-ours')}>
      <dt>{name}</dt>
      <dd class="said">{children}</dd>
    </div>
  );
}
