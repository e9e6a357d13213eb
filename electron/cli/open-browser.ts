import { spawn } from 'node:child_process'

/** How each system opens an address in the browser a person chose. */
const openers: { readonly [platform: string]: readonly [program: string, ...words: string[]] } = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  linux: ['xdg-open'],
}

/** Open an address in the browser; false where that cannot be done, so that the address is said instead. */
export function openBrowser(
  address: string,
  platform: string = process.platform,
): Promise<boolean> {
  const [program, ...words] = openers[platform] ?? []
  if (program === undefined || process.env['BROWSER'] === 'none') return Promise.resolve(false)
  return new Promise((resolve) => {
    const child = spawn(program, [...words, address], { stdio: 'ignore', detached: true })
    child.once('error', () => {
      resolve(false)
    })
    child.once('spawn', () => {
      child.unref()
      resolve(true)
    })
  })
}
