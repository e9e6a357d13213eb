/** Opens the projector's page in a window of its own; drag it to the big screen. */
export function showLarge(round: string): void {
  const { pathname, search, hash } = window.location
  const coalition = /^#(\/in\/[^/]+)/.exec(hash)?.[1] ?? ''
  window.open(`${pathname}${search}#${coalition}/large/round/${round}`, 'commonweave-large')
}
