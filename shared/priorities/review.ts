import type { DecisionItem } from './items.ts'

/** Has the day come on which a decision that still stands was to be looked at again? Dates are YYYY-MM-DD. */
export const isToReview = (
  { reviewDate, replacedBy }: Pick<DecisionItem, 'reviewDate' | 'replacedBy'>,
  today: string,
): boolean => reviewDate !== null && reviewDate <= today && replacedBy.length === 0
