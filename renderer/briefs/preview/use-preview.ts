import { useEffect, useRef, useState } from 'react'
import * as v from 'valibot'
import { type PreviewPage, PreviewSchema } from '#shared/briefs/contract.ts'
import type { Answer } from '#shared/briefs/finding.ts'
import type { OneBrief, ShownBlock } from '#shared/briefs/items.ts'
import { type Problem, problem, Refusal } from '#shared/contract/problem.ts'
import { takeFile } from '#renderer/device/vault-files.ts'
import { useVault } from '#renderer/store/vault-context.ts'

/** A page as it can be shown. */
export type Picture = Omit<PreviewPage, 'svg'> & { readonly address: string }

export type Previewed = {
  /** null until the first pages have come, and where none could be made. */
  readonly pictures: readonly Picture[] | null
  readonly problem: Problem | null
  /** Newer pages are on their way. */
  readonly isBusy: boolean
}

/** Pages, and what they were made from. */
type Made = Omit<Previewed, 'isBusy'> & {
  readonly from: {
    readonly brief: OneBrief
    readonly blocks: readonly ShownBlock[]
    readonly answers: readonly Answer[]
  }
}

/** A pause in writing after which pages are made anew: long enough not to follow every key, short enough to feel live. */
const pauseMilliseconds = 300

/** Pictures of the pages as they would leave now, made anew after each pause in writing. */
export function usePreview(
  brief: OneBrief,
  blocks: readonly ShownBlock[],
  answers: readonly Answer[],
): Previewed {
  const { link } = useVault()
  const { id } = brief
  const [made, setMade] = useState<Made | null>(null)
  const isFirst = useRef(true)

  useEffect(() => {
    const leaving = new AbortController()
    const from = { brief, blocks, answers }
    const make = async () => {
      try {
        const answer = await link.run('briefs/preview', { id, answers: [...answers] })
        const { file } = answer
        const parts = file === null ? null : await takeFile(link, file, { signal: leaving.signal })
        const pictures = parts === null ? null : await picturesIn(new Blob([...parts]))
        if (!leaving.signal.aborted) setMade({ from, pictures, problem: answer.problem })
      } catch (cause) {
        if (leaving.signal.aborted) return
        const met = cause instanceof Refusal ? cause.problem : problem('preview-lost')
        setMade((before) => ({ from, pictures: before?.pictures ?? null, problem: met }))
      }
    }
    const timer = setTimeout(() => void make(), isFirst.current ? 0 : pauseMilliseconds)
    isFirst.current = false
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [link, id, brief, blocks, answers])

  // The browser keeps what an address stands for until it is told otherwise.
  const pictures = made?.pictures ?? null
  useEffect(
    () => () => {
      for (const { address } of pictures ?? []) URL.revokeObjectURL(address)
    },
    [pictures],
  )
  const isBusy =
    made === null ||
    made.from.brief !== brief ||
    made.from.blocks !== blocks ||
    made.from.answers !== answers
  return { pictures, problem: made?.problem ?? null, isBusy }
}

async function picturesIn(file: Blob): Promise<readonly Picture[]> {
  const { pages } = v.parse(PreviewSchema, JSON.parse(await file.text()))
  return pages.map(({ svg, ...page }) => ({
    ...page,
    address: URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })),
  }))
}
