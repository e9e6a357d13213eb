/** @typedef {import('./suite.mjs').Tally} Tally */
/** @typedef {{ readonly name: string, readonly minutes: number, readonly tally: Tally }} Done */

/** @param {readonly Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.reduce((total, { failed }) => total + failed, 0),
    skipped: tallies.flatMap(({ skipped }) => skipped),
    again: tallies.flatMap(({ again }) => again),
  }
}

/** `N passed, N failed, N skipped`: the robot reads this as the last line. @param {Pick<Tally, 'passed' | 'failed' | 'skipped'>} tally */
export function totalLine({ passed, failed, skipped }) {
  return `${String(passed)} passed, ${String(failed)} failed, ${String(skipped.length)} skipped`
}

/**
 * What is said at the end: each suite with its minutes, each skipped test with its reason, each that was tried twice, the total last.
 * @param {readonly Done[]} done
 * @returns {readonly string[]}
 */
export function summaryLines(done) {
  const total = sum(done.map(({ tally }) => tally))
  const width = Math.max(0, ...done.map(({ name }) => name.length))
  return [
    ...done.map(
      ({ name, minutes, tally }) =>
        `${name.padEnd(width)}  ${minutes.toFixed(1).padStart(5)} min  ${totalLine(tally)}`,
    ),
    ...total.skipped.map(({ test, reason }) => `skipped: ${test}: ${reason}`),
    ...total.again.map((test) => `passed only when tried again: ${test}`),
    ...(total.passed + total.failed === 0 ? ['Nothing ran, which is no success.'] : []),
    totalLine(total),
  ]
}

/** 0 only where something passed and nothing failed. @param {Pick<Tally, 'passed' | 'failed'>} total */
export function exitCodeOf({ passed, failed }) {
  return failed === 0 && passed > 0 ? 0 : 1
}
