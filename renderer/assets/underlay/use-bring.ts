import * as v from 'valibot'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlainKind } from '#shared/assets/underlay/drawn.ts'
import { drawnIn, PieceSchema } from '#shared/assets/underlay/piece.ts'
import type { Problem } from '#shared/contract/problem.ts'
import { problem } from '#shared/contract/problem.ts'
import type { CommandOutput } from '#shared/contract/table.ts'
import { giveFile, takeFile } from '#renderer/device/vault-files.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { useVault } from '#renderer/store/vault-context.ts'
import { type WorldPart, worldParts } from './world-parts.ts'

type Look = CommandOutput<'assets/underlay-look'>

export type Said = { readonly name: string; readonly source: string; readonly licence: string }

export type BringState =
  | { readonly step: 'file' }
  | { readonly step: 'reading'; readonly fileName: string }
  | {
      readonly step: 'found'
      readonly file: string
      readonly fileName: string
      readonly look: Look
      readonly parts: readonly WorldPart[]
    }

const PiecesSchema = v.array(PieceSchema)

/** Bringing a file: choose it, see what it draws, say what it is, keep it. Nothing is kept before. */
export function useBring() {
  const { t } = useTranslation('asset-streets')
  const { link } = useVault()
  const act = useAct('assets')
  const [state, setState] = useState<BringState>({ step: 'file' })
  const [trouble, setTrouble] = useState<Problem | null>(null)

  const look = async (file: string, fileName: string, otherwise?: PlainKind) => {
    const asked = { file, fileName, ...(otherwise && { otherwise }) }
    const done = await act('assets/underlay-look', asked, { quiet: true })
    if (!done.done) {
      setTrouble(done.problem)
      setState({ step: 'file' })
      return
    }
    const bytes = await takeFile(link, done.output.drawing)
    const pieces = v.parse(PiecesSchema, JSON.parse(await new Blob([...bytes]).text()))
    const parts = worldParts(pieces.flatMap(drawnIn))
    setState({ step: 'found', file, fileName, look: done.output, parts })
  }

  const take = async (chosen: File) => {
    const fileName = chosen.name.slice(-200)
    setTrouble(null)
    setState({ step: 'reading', fileName })
    const file = await giveFile(link, chosen).catch(() => null)
    if (file !== null) await look(file, fileName)
    else {
      setTrouble(problem('file-unreadable'))
      setState({ step: 'file' })
    }
  }

  const draw = async (otherwise: PlainKind) => {
    if (state.step === 'found') await look(state.file, state.fileName, otherwise)
  }

  const keep = async (said: Said) => {
    if (state.step !== 'found') return
    const { file, fileName, look: looked } = state
    const { otherwise } = looked
    const after = { say: t('said.added', { name: said.name }), undo: true, quiet: true }
    const done = await act('assets/underlay-add', { file, fileName, otherwise, ...said }, after)
    if (done.done) setState({ step: 'file' })
    else setTrouble(done.problem)
  }

  const again = () => {
    setTrouble(null)
    setState({ step: 'file' })
  }
  return { state, trouble, take, draw, keep, again }
}

export type Bringing = ReturnType<typeof useBring>
