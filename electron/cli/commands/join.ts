import { readFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { Refusal } from '#shared/contract/problem.ts'
import { needed, optional } from '../arguments.ts'
import type { CliCommand } from '../command.ts'
import { vaultOptions } from '../unlock.ts'
import { withVault } from '../with-vault.ts'

/** Join a coalition with a code from a file, because arguments can be read by others on this computer. */
export const join: CliCommand = {
  usage: 'join --code-file FILE --vault DIR [--device NAME]',
  options: { ...vaultOptions, 'code-file': { type: 'string' }, device: { type: 'string' } },
  run: async ({ values }) => {
    const file = needed(values, 'code-file')
    const code = await readFile(file, 'utf8').catch((cause: unknown) => {
      throw new Refusal('file-unreadable', { file }, cause)
    })
    const device = optional(values, 'device') ?? hostname()
    const { coalition } = await withVault(values, (_vault, link) =>
      link.run('coalitions/join', { code, device }),
    )
    return {
      json: { coalition: { id: coalition } },
      text: `Joined ${coalition}. What it holds comes with the first contact to somebody in it.`,
    }
  },
}
