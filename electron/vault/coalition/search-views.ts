import type { LiveView } from '#shared/contract/live.ts'
import type { ViewItem } from '#shared/contract/table.ts'
import { type IsIn, namedView, searchView } from '#shared/search/search-view.ts'
import type { Coalition } from './coalition.ts'

/** Whether somebody is in: the documents keep names of people who are not. */
const isIn =
  ({ space }: Coalition): IsIn =>
  (person) =>
    [...space.replica.membership().devices.values()].some((member) => member.person === person)

/** What is found in every room. */
export const searchAllView = (
  coalition: Coalition,
  query: string,
): LiveView<ViewItem<'search/all'>> => searchView(coalition.space.shelf(), query, isIn(coalition))

/** What some records are called now. */
export const searchNamedView = (
  coalition: Coalition,
  keys: readonly string[],
): LiveView<ViewItem<'search/named'>> => namedView(coalition.space.shelf(), keys, isIn(coalition))
