import { Icon } from './icon.tsx';
import type { IconName } from './icon-names.ts';

export interface FileButtonProps {
  children: string;
  icon: IconName;
  accept: string;
  /** Opens the camera of a phone at once. */
  isCamera?: boolean;
  isMany?: boolean;
  describedBy?: string | undefined;
  onFiles: (files: File[]) => void;
}

/** A button that asks for files. The input itself lies over it: it is what is pressed, and what is heard. */
export function FileButton({ children, icon, accept, isCamera, isMany, describedBy, onFiles }: FileButtonProps) {
  const take = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // The same file may be chosen again.
    input.value = '';
    onFiles(files);
  };
  return (
    <label class="button is-quiet file-button">
      <input
        class="file-input"
        type="file"
        accept={accept}
        multiple={isMany}
        aria-describedby={describedBy}
        onChange={take}
        {...(isCamera ? { capture: 'environment' } : {})}
      />
      <Icon name={icon} />
      <span>{children}</span>
    </label>
  );
}
