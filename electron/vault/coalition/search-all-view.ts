import type { LiveView } from '#shared/contract/live.ts'
import type { ViewItem } from '#shared/contract/table.ts'
import { searchView } from '#shared/search/search-view.ts'
import type { Coalition } from './coalition.ts'

/** What is found in every room. Names of people are found while they are in. */
export function searchAllView(
  coalition: Coalition,
  query: string,
): LiveView<ViewItem<'search/all'>> {
  const { space } = coalition
  const isIn = (person: string) =>
    [...space.replica.membership().devices.values()].some((member) => member.person === person)
  return searchView(space.shelf(), query, isIn)
}
