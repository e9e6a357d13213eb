/** Whether `npm run faults -- --long` is running; otherwise the quick set of `npm test` is. */
export const isLongRun = process.env['COMMONWEAVE_FAULTS'] === 'long'

/** How often to repeat a fault: few times in the quick set, as often as the promise says in the long one. */
export function repeats(counts: { readonly quick: number; readonly long: number }): number {
  return isLongRun ? counts.long : counts.quick
}
