import { Signal } from '../space/signal.ts'

export type ImportStage = 'reading' | 'checking' | 'writing'
export type ImportProgress = {
  readonly fileName: string
  readonly stage: ImportStage
  readonly done: number
  readonly total: number
}

/** The import under way in one coalition on this computer; there is one at a time. */
export class ImportDesk {
  readonly changed = new Signal<void>()
  #now: ImportProgress | null = null
  #stopped = false

  get now(): ImportProgress | null {
    return this.#now
  }

  /** Begin; false while another import is under way. */
  begin(fileName: string): boolean {
    if (this.#now !== null) return false
    this.#stopped = false
    this.#say({ fileName, stage: 'reading', done: 0, total: 1 })
    return true
  }

  /** Say how far it is, and let others have their turn. Resolves to false once somebody asked to stop. */
  async advance(stage: ImportStage, done: number, total: number): Promise<boolean> {
    if (this.#now) this.#say({ ...this.#now, stage, done, total })
    await new Promise<void>((resolve) => {
      setImmediate(resolve)
    })
    return !this.#stopped
  }

  stop(): void {
    if (this.#now !== null) this.#stopped = true
  }

  end(): void {
    this.#say(null)
  }

  #say(now: ImportProgress | null): void {
    this.#now = now
    this.changed.emit()
  }
}
