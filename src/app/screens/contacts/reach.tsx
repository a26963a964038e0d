import type { Contact } from '../../../domain/contact.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../use-session.ts';

/** How to reach somebody: what the phone can do at once, and where they live. */
export function Reach({ contact }: { contact: Contact }) {
  const { contact: words } = useWords();
  const { phone, email, address } = contact;
  if (!phone && !email && !address) return null;
  return (
    <section class="stack">
      {(phone || email) && (
        <div class="actions">
          {phone && (
            <Button icon="call" href={`tel:${phone.replace(/[^\d+*#]/g, '')}`}>
              {words.call} {phone}
            </Button>
          )}
          {email && (
            <Button icon="mail" href={`mailto:${encodeURIComponent(email).replace('%40', '@')}`}>
              {words.write} {email}
            </Button>
          )}
        </div>
      )}
      {address && (
        <dl class="facts">
          <div class="fact">
            <dt>{words.address}</dt>
            <dd>{address}</dd>
          </div>
        </dl>
      )}
    </section>
  );
}
