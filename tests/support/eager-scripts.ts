import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a built page fetches before it does anything: its scripts, what they import at once, and what is preloaded. */
export function eagerScripts(pages: string, page: string): ReadonlySet<string> {
  const html = readFileSync(join(pages, page), 'utf8')
  const tags = [...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="\.?\/?([^"]+\.js)"/g)]
  const eager = new Set<string>()
  const follow = (script: string): void => {
    if (eager.has(script)) return
    eager.add(script)
    const source = readFileSync(join(pages, script), 'utf8')
    const imported = source.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g)
    for (const [, name] of imported) if (name !== undefined) follow(`assets/${name}`)
  }
  for (const [, script] of tags) if (script !== undefined) follow(script)
  return eager
}
