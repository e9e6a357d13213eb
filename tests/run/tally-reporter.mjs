import { writeFileSync } from 'node:fs'
import { env } from 'node:process'

/** @param {import('vitest/node').TestCase} test */
function whereIs(test) {
  return `${test.module.relativeModuleId} › ${test.fullName}`
}

/**
 * Counts a run for tests/run/all.mjs. A file that could not be loaded and an error outside any test are failures too:
 * a total that leaves them out would call a broken run green.
 */
export default class TallyReporter {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly unknown[]} unhandled
   */
  onTestRunEnd(modules, unhandled) {
    let passed = 0
    let failed = unhandled.length
    /** @type {import('./suite.mjs').Skipped[]} */
    const skipped = []
    /** @type {string[]} */
    const again = []
    for (const module of modules) {
      failed += module.errors().length
      for (const test of module.children.allTests()) {
        const result = test.result()
        if (test.diagnostic()?.flaky === true) again.push(whereIs(test))
        if (result.state === 'passed') passed += 1
        else if (result.state === 'skipped')
          skipped.push({ test: whereIs(test), reason: result.note ?? 'no reason given' })
        else failed += 1
      }
      for (const suite of module.children.allSuites()) failed += suite.errors().length
    }
    const file = env['COMMONWEAVE_TALLY']
    if (file !== undefined) writeFileSync(file, JSON.stringify({ passed, failed, skipped, again }))
  }
}
