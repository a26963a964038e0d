import { ASSETS, type Lead } from '../../../domain/contact.ts';
import { useWords } from '../../use-session.ts';

/** The five assets of a lead citizen, each as a word and as a bar. */
export function LeadTold({ lead }: { lead: Lead }) {
  const { lead: words } = useWords();
  return (
    <section class="card">
      <h2>{words.title}</h2>
      <dl class="assets">
        {ASSETS.map((asset) => (
          <div key={asset} class="asset">
            <dt>{words.asset[asset]}</dt>
            <dd class={`asset-strength is-${lead[asset]}`}>
              <span class="asset-bar" aria-hidden="true" />
              {words.strength[lead[asset] as 0 | 1 | 2 | 3]}
            </dd>
          </div>
        ))}
      </dl>
      {lead.note && (
        <div>
          <h3>{words.note}</h3>
          <p class="said">{lead.note}</p>
        </div>
      )}
    </section>
  );
}
