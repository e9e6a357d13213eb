import type { BrowserContext, Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { launchProfile } from '#tests/support/chromium.ts'
import { makeTempFolder } from '#tests/support/temp-folder.ts'
import { running, type Running } from './built-program.ts'

/** What went directly from page to page, in bytes. */
export type DirectBytes = { readonly in: number; readonly out: number }

/** Somebody at their computer: a process that serves a vault, and a browser profile of their own. */
export type Member = {
  readonly name: string
  /** Of the process that serves the vault. */
  readonly pid: number
  readonly page: Page
  /** Turns to a place inside the coalition, as `/plans`. */
  readonly go: (place: string) => Promise<void>
  readonly directBytes: () => Promise<DirectBytes>
  /** Shuts the browser and ends the process; answers what went directly while it ran. */
  readonly leave: () => Promise<DirectBytes>
  /** The computer stops, without a word to anybody. */
  readonly die: () => Promise<void>
}

type Options = {
  readonly name: string
  readonly vault: string
  readonly coalition: string
  readonly env: Readonly<Record<string, string>>
}

/** Sit down at a computer; its pages are checked for errors that nobody caught. */
export async function sitDown({ name, vault, coalition, env }: Options): Promise<Member> {
  const serving = await running(['serve', '--vault', vault, '--port', '0'], env)
  const context = await launchProfile(makeTempFolder('profile'))
  onTestFinished(() => context.close())
  const page = await context.newPage()
  const broken: string[] = []
  page.on('pageerror', ({ message }) => {
    broken.push(message)
  })
  await page.goto(String(serving.first['address']))
  await page.getByRole('heading', { level: 1 }).waitFor()
  const go = async (place: string) => {
    await page.evaluate((hash) => {
      window.location.hash = hash
    }, `#/in/${coalition}${place}`)
    await page.locator('#main h1').waitFor()
  }
  const directBytes = async () => {
    await go('/connections')
    const [received, sent] = await Promise.all(
      ['in', 'out'].map((way) =>
        page.locator(`[data-bytes-${way}]`).getAttribute(`data-bytes-${way}`),
      ),
    )
    return { in: Number(received), out: Number(sent) }
  }
  return {
    name,
    pid: serving.pid,
    page,
    go,
    directBytes,
    leave: () => leave(directBytes, context, serving, broken),
    die: async () => {
      process.kill(serving.pid, 'SIGKILL')
      await context.close()
    },
  }
}

async function leave(
  directBytes: () => Promise<DirectBytes>,
  context: BrowserContext,
  serving: Running,
  broken: readonly string[],
): Promise<DirectBytes> {
  const bytes = await directBytes()
  await context.close()
  await serving.end()
  if (broken.length > 0) throw new Error(`a page broke: ${broken.join(' | ')}`)
  return bytes
}
