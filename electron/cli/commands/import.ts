import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import * as v from 'valibot'
import { assetKinds, type AssetKind } from '#shared/assets/kinds.ts'
import { mappingFromNames, type Mapping } from '#shared/assets/import/mapping.ts'
import type { VaultLink } from '#shared/contract/link.ts'
import { Refusal } from '#shared/contract/problem.ts'
import { optional, type Values } from '../arguments.ts'
import type { CliCommand } from '../command.ts'
import { giveFile } from '../files.ts'
import { vaultOptions } from '../unlock.ts'
import { withCoalition } from '../with-vault.ts'

const NamesSchema = v.record(v.string(), v.string())

/** Bring in a table of strengths, or a file of changes that another computer made. */
export const importFile: CliCommand = {
  usage:
    'import FILE --vault DIR --coalition ID [--format auto|csv|bundle] [--map FILE] [--kind KIND] [--dry-run]',
  options: {
    ...vaultOptions,
    coalition: { type: 'string' },
    format: { type: 'string' },
    map: { type: 'string' },
    kind: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  run: async ({ values, positionals }) => {
    const [path] = positionals
    if (path === undefined) throw new Refusal('argument-missing', { name: 'FILE' })
    const format = optional(values, 'format') ?? 'auto'
    if (format !== 'auto' && format !== 'csv' && format !== 'bundle')
      throw new Refusal('format-unknown', { format })
    const isBundle = format === 'bundle' || (format === 'auto' && path.endsWith('.cwbundle'))
    const take = isBundle ? takeInBundle : bringIn
    const result = await withCoalition(values, async (_vault, link) => take(link, path, values))
    const { read, added, updated, skipped, problems } = result
    return {
      json: { importId: result.importId, read, added, updated, skipped, problems },
      text: `Read ${String(read)} rows: ${String(added)} added, ${String(updated)} updated, ${String(skipped)} left out, ${String(problems.length)} to look at.`,
    }
  },
}

async function bringIn(link: VaultLink, path: string, values: Values) {
  const fileName = basename(path).slice(0, 200)
  const kind = kindIn(values)
  const file = await giveFile(link, path)
  const look = await link.run('assets/import-look', { file, fileName, kind })
  const named = await mappingIn(values, look.columns)
  const mapping = [...(named ?? look.mapping)]
  if (values.get('dry-run') === true) {
    const planned = await link.run('assets/import-look', { file, fileName, kind, mapping })
    return { ...planned, importId: null }
  }
  return link.run('assets/import', { file, fileName, mapping, kind })
}

/** Envelopes instead of rows: those that were here before are left out. */
async function takeInBundle(link: VaultLink, path: string) {
  const file = await giveFile(link, path)
  const { read, taken } = await link.run('links/bundle-in', { file })
  return { importId: null, read, added: taken, updated: 0, skipped: read - taken, problems: [] }
}

function kindIn(values: Values): AssetKind {
  const wanted = optional(values, 'kind') ?? 'place'
  const kind = assetKinds.find((one) => one === wanted)
  if (kind === undefined) throw new Refusal('kind-unknown', { kind: wanted })
  return kind
}

/** `--map FILE`: a JSON object from header to field. */
async function mappingIn(values: Values, columns: readonly string[]): Promise<Mapping | null> {
  const path = optional(values, 'map')
  if (path === null) return null
  const names = await readNames(path)
  const read = mappingFromNames(columns, new Map(Object.entries(names)))
  if ('problem' in read) throw new Refusal(read.problem.code, read.problem.values)
  return read.mapping
}

async function readNames(path: string): Promise<Readonly<Record<string, string>>> {
  try {
    const read = v.safeParse(NamesSchema, JSON.parse(await readFile(path, 'utf8')))
    if (read.success) return read.output
  } catch (cause) {
    throw new Refusal('file-unreadable', { file: path }, cause)
  }
  throw new Refusal('map-not-understood', { file: path })
}
