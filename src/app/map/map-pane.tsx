import './map-pane.css';
import type { ComponentChildren, RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import type { DistrictMapProps } from '../ui/district-map.tsx';
import { useWords } from '../use-session.ts';
import type { Streets } from './basemap.ts';
import { Overlay } from './overlay.tsx';
import { StreetsLayer } from './streets-layer.tsx';
import type { Size, View } from './view.ts';

interface MapPaneProps {
  map: DistrictMapProps;
  frame: RefObject<HTMLDivElement | null>;
  /** Null before it is laid out. */
  size: Size | null;
  view: View | null;
  /** The shape of it: width by height. */
  shape: number;
  streets: Streets | null;
  onStreets: (streets: Streets, isAll: boolean) => void;
  /** How the keys move it, in words. */
  help: string;
  isGrasped: boolean;
  onKey: (key: string, isFar: boolean) => boolean;
  onZoom: (by: number) => void;
  /** What lies over the map. */
  over?: ComponentChildren;
  /** Further buttons. */
  children?: ComponentChildren;
}

/** A map that can be moved: streets, districts, marks; its buttons; and what is missing of it, in words. */
export function MapPane(props: MapPaneProps) {
  const { map: words } = useWords();
  const { map, size, view, streets } = props;
  const helpId = useId();
  return (
    <div class="map-pane">
      <div
        ref={props.frame}
        class={props.isGrasped ? 'map is-free is-grasped' : 'map is-free'}
        role="application"
        aria-label={map.label}
        aria-describedby={helpId}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: moved by keys, as an application of its own
        tabIndex={0}
        data-streets={streets ?? ''}
        style={{ aspectRatio: `${props.shape}` }}
        onKeyDown={(event) => {
          if (event.altKey || event.ctrlKey || event.metaKey) return;
          if (props.onKey(event.key, event.shiftKey)) event.preventDefault();
        }}
      >
        {size && view && (
          <>
            <StreetsLayer view={view} size={size} onStreets={props.onStreets} />
            <Overlay {...map} view={view} size={size} />
            {props.over}
          </>
        )}
      </div>
      <p id={helpId} class={props.isGrasped ? 'soft' : 'hidden'}>
        {props.help}
      </p>
      <div class="actions map-actions">
        <Button icon="nearer" onClick={() => props.onZoom(1)}>
          {words.nearer}
        </Button>
        <Button icon="farther" onClick={() => props.onZoom(-1)}>
          {words.farther}
        </Button>
        {props.children}
      </div>
      <p class="soft map-missing" role="status">
        {streets === 'away' ? words.streetsMissing : streets === 'none' && props.isGrasped ? words.noStreets : ''}
      </p>
    </div>
  );
}
