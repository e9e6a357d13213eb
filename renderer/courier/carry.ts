import { fitsTogether, type CourierReport } from '#shared/links/courier.ts'
import type { VaultLink } from '#shared/contract/link.ts'

type Session = { readonly courier: string; readonly session: number }

/** Bytes of reports, as characters, that may wait for the vault; a peer that sends faster than they are dealt with is cut off. */
const mostWaiting = 24 * 1024 * 1024

/**
 * Carry what is said between a courier frame's port and the vault, until stopped or until the vault no longer knows the
 * session; then another one begins by itself.
 */
export function carry(link: VaultLink, at: Session, port: MessagePort): () => void {
  let isOver = false
  let waiting: CourierReport[] = []
  let characters = 0
  let isTelling = false

  const stop = () => {
    isOver = true
    waiting = []
    port.close()
  }

  async function ask(): Promise<void> {
    while (!isOver) {
      const { orders } = await link.run('courier/ask', at)
      for (const order of orders) port.postMessage(order)
    }
  }

  async function tell(): Promise<void> {
    isTelling = true
    while (!isOver && waiting.length > 0) {
      const reports = waiting.splice(0, fitsTogether(waiting))
      characters -= sizeOf(reports)
      await link.run('courier/tell', { ...at, reports })
    }
    isTelling = false
  }

  port.onmessage = ({ data }: MessageEvent<CourierReport>) => {
    waiting.push(data)
    characters += sizeOf([data])
    if (characters > mostWaiting && data.kind === 'piece')
      port.postMessage({ kind: 'close', line: data.line })
    if (!isTelling) tell().catch(stop)
  }
  ask().catch(stop)
  return stop
}

const sizeOf = (reports: readonly CourierReport[]) =>
  reports.reduce((sum, one) => sum + (one.kind === 'piece' ? one.piece.length : 100), 0)
