/** What the projector can show. */
type Large = { readonly kind: 'round' | 'decision' | 'meeting'; readonly id: string }

/** Opens the projector's page in a window of its own; drag it to the big screen. */
export function showLarge({ kind, id }: Large): void {
  const { pathname, search, hash } = window.location
  const coalition = /^#(\/in\/[^/]+)/.exec(hash)?.[1] ?? ''
  window.open(`${pathname}${search}#${coalition}/large/${kind}/${id}`, 'commonweave-large')
}
