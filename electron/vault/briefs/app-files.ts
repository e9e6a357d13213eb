import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { AppFiles } from '#electron/exporters/fonts.ts'

/**
 * Where this app's own files lie: the nearest folder above that holds the template briefs are set with. That is the
 * repository while developing and the app's archive when packaged; the built code lies at another depth than its source.
 */
export function findAppFiles(from: string = import.meta.dirname): AppFiles {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'resources/brief/brief.typ')))
      return { kind: 'development', appFolder: folder }
    if (folder === dirname(folder))
      throw new Error('The files briefs are printed with are missing.')
  }
}
