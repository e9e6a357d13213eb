import type { Run, TextRun } from '#shared/briefs/page/page-blocks.ts'

/** Words that lead to one place, or nowhere. */
export type LinkedRuns = {
  readonly kind: 'words'
  readonly runs: readonly TextRun[]
  readonly link: {
    /** The address as every program reads it: letters, digits and signs of ASCII only. */
    readonly href: string
    /** What a printed page says of it; null where the words say it themselves. */
    readonly shown: string | null
  } | null
}

type Source = Extract<Run, { kind: 'source' }>

/** Runs with those of one link together, so that each link is one, however its words look. */
export function linkedRuns(runs: readonly Run[]): readonly (LinkedRuns | Source)[] {
  const groups: (Source | { href: string | null; runs: TextRun[] })[] = []
  for (const run of runs) {
    const last = groups.at(-1)
    const href = run.kind === 'text' ? (run.href ?? null) : null
    if (run.kind === 'source') groups.push(run)
    else if (last !== undefined && 'runs' in last && last.href === href) last.runs.push(run)
    else groups.push({ href, runs: [run] })
  }
  return groups.map((group) =>
    'runs' in group
      ? { kind: 'words', runs: group.runs, link: linkOf(group.href, group.runs) }
      : group,
  )
}

function linkOf(href: string | null, runs: readonly TextRun[]): LinkedRuns['link'] {
  const address = href === null || !URL.canParse(href) ? null : new URL(href)
  if (href === null || address === null) return null
  const shown = href.replace(/^mailto:/iu, '')
  const words = runs.map(({ text }) => text).join('')
  const said = [shown, shown.replace(/^https?:\/\//iu, '')].includes(words.trim())
  return { href: address.href, shown: said ? null : shown }
}
