const round = 2 * Math.PI * 54

/** How much of a time has gone, as a ring that closes. Says nothing to those who do not see it: the clock beside it does. @param share 0-1 */
export function TimeRing({ share }: { readonly share: number }) {
  const gone = round * Math.min(1, Math.max(0, share))
  return (
    <svg className="time-ring" viewBox="0 0 120 120" aria-hidden="true">
      <circle cx="60" cy="60" r="54" />
      <circle cx="60" cy="60" r="54" strokeDasharray={`${String(gone)} 400`} />
    </svg>
  )
}
