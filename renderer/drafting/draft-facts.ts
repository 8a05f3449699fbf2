/** The facts of the review, as the worker has gathered them; gathered here for a briefing that did not come from it. */
import type { Briefing } from '../../briefing/briefing'
import { gatherDraftFacts, type DraftFacts } from '../../briefing/check/draft-facts'

const known = new WeakMap<Briefing, DraftFacts>()

export function rememberFacts(briefing: Briefing, facts: DraftFacts): void {
  known.set(briefing, facts)
}

export function draftFactsOf(briefing: Briefing): DraftFacts {
  const facts = known.get(briefing) ?? gatherDraftFacts(briefing)
  known.set(briefing, facts)
  return facts
}
