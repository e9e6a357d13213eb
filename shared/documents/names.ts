/** Documents of a space: one per room, one per brief and meeting, one per shared text, one per layer under the map. */
export type DocumentName =
  | 'people'
  | 'assets'
  | 'priorities'
  | 'plans'
  | 'briefs'
  | 'meetings'
  | `brief/${string}`
  | `meeting/${string}`
  | `text/${string}`
  | `underlay/${string}`

const pattern =
  /^(?:people|assets|priorities|plans|briefs|meetings|(?:brief|meeting|text|underlay)\/[A-Za-z0-9_-]{16})$/

export const isDocumentName = (name: string): name is DocumentName => pattern.test(name)
