import { afterEach } from 'vitest'

/** Tests with a page (`// @vitest-environment happy-dom`) start with an empty one; the others never load React for it. */
if (typeof document !== 'undefined') {
  const { cleanup } = await import('@testing-library/react')
  afterEach(cleanup)
}
