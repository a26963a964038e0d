import type { Rulebook } from '../domain/rulebook.ts';
import { changedDraft, type RulesDraft } from '../domain/rules-draft.ts';
import { dropDraft, findDraft, keepDraft } from './drafts.ts';
import type { Store } from './store.ts';

const ID = 'rules';

/** The rules that somebody is writing on this phone; null where nobody is. */
export const findRulesDraft = async (store: Store): Promise<RulesDraft | null> =>
  ((await findDraft(store, ID))?.content as RulesDraft | undefined) ?? null;

/** Keeps them as they are now; null where nothing is left of them. */
export const keepRulesDraft = (store: Store, content: RulesDraft | null): Promise<void> =>
  content ? keepDraft(store, { id: ID, kind: 'words', content }) : dropDraft(store, ID);

/** Changes the draft from elsewhere than the screen of rules; begins one where there is none. */
export const changeRulesDraft = (
  store: Store,
  inForce: Rulebook,
  update: (lines: Rulebook) => Rulebook,
): Promise<void> =>
  store.transaction('rw', store.drafts, async () => {
    await keepRulesDraft(store, changedDraft(await findRulesDraft(store), inForce, update));
  });
