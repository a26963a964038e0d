import type { Point } from '../../../domain/distance.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../use-session.ts';

/** Hands the way there to the maps of the phone, with the point alone: nobody's name leaves the app. */
export function Directions({ to, name }: { to: Point; name: string }) {
  const { round } = useWords();
  return (
    <Button kind="plain" icon="route" href={mapsLink(to)} label={`${round.directions}: ${name}`}>
      {round.directions}
    </Button>
  );
}

// iPhones know no geo: (RFC 5870); an iPad says that it is a Mac, which has no touch screen.
function mapsLink([longitude, latitude]: Point): string {
  const at = `${latitude.toFixed(6)},${longitude.toFixed(6)}`;
  const isApple = /iPhone|iPad|iPod/.test(navigator.userAgent) || isTablet();
  return isApple ? `maps://?daddr=${at}` : `geo:${at}?q=${at}`;
}

const isTablet = () => /Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1;
