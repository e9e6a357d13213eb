import type { PageProblem } from '#shared/briefs/page/page-problem.ts'

const missingLetter = /the text `"(.+?)"` could not be displayed/gu

/**
 * Names what the typesetter said in our own closed terms. finish-page.ts catches most of these
 * earlier and with better words; this is the second lock on the same door. `said` is the
 * typesetter's English and stays behind "Details".
 */
export function pressProblem(said: string): PageProblem {
  const letters = [...said.replaceAll('\\"', '"').matchAll(missingLetter)].flatMap(
    ([, letter]) => letter ?? [],
  )
  if (letters.length > 0) {
    const once = [...new Set(letters)].slice(0, 20)
    return { code: 'brief-letters-missing', values: { letters: once.join(' ') } }
  }
  if (said.includes('missing document title')) return { code: 'brief-title-missing', values: {} }
  if (said.includes('missing alt text'))
    return { code: 'brief-alt-missing', values: { figure: '' } }
  if (said.includes('skipped from heading'))
    return { code: 'brief-heading-skipped', values: { heading: '' } }
  if (said.includes('failed to decode image'))
    return { code: 'brief-photo-not-drawn', values: { figure: '' } }
  return { code: 'brief-not-printed', values: { reason: said.slice(0, 500) } }
}
