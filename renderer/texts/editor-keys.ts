/** Takes a key of the editor before the text does; true where it was not meant for the text. */
type TakesKey = (event: KeyboardEvent) => boolean

/** Who takes keys before the text, while there is somebody. */
export type EditorKeys = {
  readonly take: TakesKey
  /** Returns how to give the keys back. */
  readonly lend: (to: TakesKey) => () => void
}

export function createEditorKeys(): EditorKeys {
  let taker: TakesKey | null = null
  return {
    take: (event) => taker?.(event) ?? false,
    lend: (to) => {
      taker = to
      return () => {
        if (taker === to) taker = null
      }
    },
  }
}
