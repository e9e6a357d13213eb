import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { languageCodes } from '#shared/language/languages.ts'
import type { OwnAct } from '#shared/meetings/room/own-act.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { useProblemWords } from '#renderer/store/use-problem-words.ts'
import type { BallotIn } from '#renderer/taking-part/families/receipts.ts'

/** Milliseconds until what was refused for the moment is asked for again. */
const againAfter = 1_000
/** Refusals that pass by themselves: nothing is given up for them, as on a phone. */
const passing: ReadonlySet<string> = new Set(['room-not-saved'])

export type Own = {
  /** Something that was given is still on its way. */
  readonly isSending: boolean
  readonly problem: string | null
  /** Of ballots that were received since this page was opened. They are written down nowhere on this computer. */
  readonly receiptsOf: (step: string) => readonly string[]
  readonly ask: (act: OwnAct) => void
}

/** The ways by which whoever leads takes part: one thing after the other, each until it is taken in or refused. */
export function useOwn(): Own {
  const { i18n } = useTranslation()
  const act = useAct('meeting-run')
  const wordsFor = useProblemWords('meeting-run')
  const [sending, setSending] = useState(0)
  const [problem, setProblem] = useState<string | null>(null)
  const [kept, setKept] = useState<readonly BallotIn[]>([])
  const last = useRef(Promise.resolve())
  const isGone = useRef(false)
  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
    }
  }, [])
  const language = languageCodes.find((code) => code === i18n.language) ?? 'en'

  const carryOut = async (what: OwnAct) => {
    for (;;) {
      const done = await act('room/take-part', { act: what, language }, { quiet: true })
      if (done.done) {
        setProblem(null)
        if (what.kind === 'ballot') setKept((now) => [...now, what])
        return
      }
      setProblem(wordsFor(done.problem))
      if (!passing.has(done.problem.code) || isGone.current) return
      await new Promise((resolve) => setTimeout(resolve, againAfter))
    }
  }
  const ask = (what: OwnAct) => {
    setProblem(null)
    setSending((count) => count + 1)
    last.current = last.current
      .then(() => carryOut(what))
      .finally(() => {
        setSending((count) => count - 1)
      })
  }
  return {
    isSending: sending > 0,
    problem,
    receiptsOf: (step) => kept.filter((one) => one.step === step).map(({ receipt }) => receipt),
    ask,
  }
}
