import type { WebContents } from 'electron'
import type { Patience } from './patience.ts'

type CrashPorts = {
  readonly patience: Patience
  /** It is loaded again by itself: said there, calmly. */
  readonly again: () => void
  /** It keeps stopping: a person decides; `reload` opens it once more. */
  readonly failing: (reload: () => void) => void
}

/** Load a page again whose process is gone. What was saved is with the vault, which has a process of its own. */
export function reopenCrashed(
  contents: Pick<WebContents, 'on' | 'reload' | 'isDestroyed'>,
  { patience, again, failing }: CrashPorts,
): void {
  const reload = () => {
    if (contents.isDestroyed()) return
    patience.began()
    again()
    contents.reload()
  }
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    const { wait, tell } = patience.ended()
    if (tell) failing(reload)
    else setTimeout(reload, wait)
  })
}
