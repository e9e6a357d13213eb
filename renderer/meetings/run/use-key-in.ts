import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { spelledReceipt } from '#shared/meetings/cards.ts'
import { freshId, freshReceipt } from '#renderer/device/fresh-id.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { useProblemWords } from '#renderer/store/use-problem-words.ts'

/** What can be done with the next sheet of a step, and what came of the last. */
export type KeyIn = {
  /** How many were taken in here: the form begins anew with each. */
  readonly count: number
  readonly problem: string | null
  /** What was done last, as a sentence. */
  readonly said: string
  readonly canTakeOut: boolean
  /** Resolves once it is taken in or refused. `input` null: passed. */
  readonly send: (card: string | null, input: unknown) => Promise<void>
  readonly takeOut: () => Promise<void>
  readonly refuse: (say: string) => void
}

const freshSheet = () => ({ ref: freshId(), receipt: freshReceipt() })

/** Key sheets of paper in for a step. A sheet that was refused keeps its name, so that sending it once more never counts it twice. */
export function useKeyIn(
  step: string,
  { hasReceipts, canUndo }: { readonly hasReceipts: boolean; readonly canUndo: boolean },
): KeyIn {
  const { t } = useTranslation('meeting-run')
  const act = useAct('meeting-run')
  const wordsFor = useProblemWords('meeting-run')
  const sheet = useRef(freshSheet())
  const isBusy = useRef(false)
  const [refs, setRefs] = useState<readonly string[]>([])
  const [count, setCount] = useState(0)
  const [problem, setProblem] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const last = refs.at(-1)

  const send = async (card: string | null, input: unknown) => {
    if (isBusy.current) return
    isBusy.current = true
    const { ref, receipt } = sheet.current
    const lead = { kind: 'paper' as const, step, ref, receipt, card, input }
    const done = await act('room/lead', { lead }, { quiet: true })
    isBusy.current = false
    if (!done.done) {
      // Another ballot has it: the next try gets its own.
      if (done.problem.code === 'room-receipt-taken') sheet.current = freshSheet()
      setProblem(wordsFor(done.problem))
      return
    }
    sheet.current = freshSheet()
    setProblem(null)
    setCount(count + 1)
    if (canUndo) setRefs([...refs, ref])
    setSaid(
      hasReceipts
        ? t('paper.receipt', { receipt: spelledReceipt(receipt) })
        : t('paper.keyed', { count: count + 1 }),
    )
  }
  const takeOut = async () => {
    if (last === undefined) return
    const lead = { kind: 'paper-back' as const, step, ref: last }
    if (!(await act('room/lead', { lead })).done) return
    setRefs(refs.slice(0, -1))
    setSaid(t('paper.taken-out'))
  }
  return {
    count,
    problem,
    said,
    canTakeOut: last !== undefined,
    send,
    takeOut,
    refuse: setProblem,
  }
}
