import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { makeTempFolder } from './temp-folder.ts'

const run = promisify(execFile)

/** LibreOffice where this computer has it. It is 500 MB, so nobody is made to install it for these tests. */
export const soffice: string | undefined = [
  '/usr/bin/soffice',
  '/opt/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
].find((path) => existsSync(path))

/** Opens a document without a window and prints it as PDF. Answers with the PDF's path. */
export async function printWithOffice(program: string, document: string): Promise<string> {
  const folder = makeTempFolder()
  const profile = `-env:UserInstallation=file://${makeTempFolder()}`
  await run(program, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, document], {
    timeout: 90_000,
  })
  return join(folder, basename(document).replace(/\.\w+$/u, '.pdf'))
}
