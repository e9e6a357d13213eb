import type { Dialog } from 'electron'
import type { DesktopWords } from './words.ts'

type Question = {
  readonly what: string
  readonly text: string
  /** The first is what Enter and Escape choose. */
  readonly go: string
}

/** Say what does not work in a window of the system's, which needs no page; resolves to whether to go on, else to quit. */
export async function askWhetherToGoOn(
  dialog: Pick<Dialog, 'showMessageBox'>,
  words: DesktopWords,
  { what, text, go }: Question,
): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: words.app,
    message: what,
    detail: text,
    buttons: [go, words.t('menu.quit')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return response === 0
}
