import type { Change } from './contract.ts'
import type { Facts } from './facts.ts'
import type { News } from '#shared/documents/news.ts'

type Told = Pick<Change, 'what' | 'by' | 'at'>

/** What to say of a record in which others wrote something; null where another change says it already. */
export function changeIn(facts: Facts, { born, fields }: News, me: string): Told | null {
  const { isAway = false, away = null, isTold = false, done = null, closed = null } = facts
  const told = (what: Change['what'], mark: Mark | null, field?: string): Told => {
    const authors = [...(field === undefined ? allAuthors(fields) : (fields.get(field) ?? []))]
    // The mark may be ours where both wrote: then it is not what the other one did.
    if (mark !== null && mark.by !== me) return { what, by: mark.by, at: mark.at }
    return { what, by: authors.find((author) => author !== null) ?? null, at: null }
  }
  if (isAway && born) return null
  if (fields.has('archived') && isAway)
    return isTold === 'by-parent' ? null : told('put-away', away, 'archived')
  if (fields.has('state') && done !== null && done.by !== me) return told('done', done, 'state')
  if (fields.has('closed') && closed !== null) return told('closed', closed, 'closed')
  // What one added oneself and somebody else went on with was not added by them.
  if (born && facts.by !== me) return isTold === 'by-import' ? null : told('added', facts)
  return told('changed', facts.changed ?? null)
}

type Mark = { readonly by: string; readonly at: number }

const allAuthors = (fields: News['fields']) =>
  new Set([...fields.values()].flatMap((authors) => [...authors]))
