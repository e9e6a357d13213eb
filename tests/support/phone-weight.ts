import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { eagerScripts } from './eager-scripts.ts'

/** Namespaces of words the phone's first page asks for, in one language each. */
const words = ['activities', 'guest', 'problems']

/** What a phone fetches before its first page shows, in bytes as they go over the wire: of script alone, and with styles, the page itself and the words of the longest language. */
export function phoneWeight(pages: string): { readonly script: number; readonly all: number } {
  const sizeOf = (path: string) =>
    gzipSync(readFileSync(join(pages, path)), { level: 9 }).byteLength
  const html = readFileSync(join(pages, 'index.html'), 'utf8')
  const styles = [...html.matchAll(/href="\.\/([^"]+\.css)"/g)].map(([, path = '']) => path)
  const script = sum([...eagerScripts(pages, 'index.html')].map(sizeOf))
  const chunks = readdirSync(join(pages, 'assets')).filter((name) => name.endsWith('.js'))
  const longest = words.map((space) => {
    const ofSpace = chunks.filter((name) => new RegExp(`^${space}-[\\w-]{8}\\.js$`).test(name))
    if (ofSpace.length === 0) throw new Error(`no words of ${space}`)
    return Math.max(...ofSpace.map((name) => sizeOf(`assets/${name}`)))
  })
  return { script, all: sum([script, sizeOf('index.html'), ...styles.map(sizeOf), ...longest]) }
}

const sum = (sizes: readonly number[]): number => sizes.reduce((all, one) => all + one, 0)
