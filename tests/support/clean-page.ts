import { afterEach } from 'vitest'

/** Tests with a page (`// @vitest-environment happy-dom`) start with an empty one; the others never load React for it. */
if (typeof document !== 'undefined') {
  const { cleanup, configure } = await import('@testing-library/react')
  // Other tests run beside these: what is waited for may take its time, and a test that fails only then says nothing.
  configure({ asyncUtilTimeout: 10_000 })
  afterEach(cleanup)
}
