import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import * as v from 'valibot'
import { assetKinds, type AssetKind } from '#shared/assets/kinds.ts'
import { mappingFromNames, type Mapping } from '#shared/assets/import/mapping.ts'
import type { VaultLink } from '#shared/contract/link.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { CommandOutput } from '#shared/contract/table.ts'
import { oneOf, optional, type Values } from '../arguments.ts'
import type { CliCommand } from '../command.ts'
import { giveFile } from '../files.ts'
import { vaultOptions } from '../unlock.ts'
import type { CliWords } from '../words.ts'
import { withCoalition } from '../with-vault.ts'

const NamesSchema = v.record(v.string(), v.string())

type Told = Omit<CommandOutput<'assets/import'>, 'importId'> & { readonly importId: string | null }

/** Bring in a list, places, a directory (a file, a zip or a folder), or a file of changes that another computer made. */
export const importFile: CliCommand = {
  usage:
    'import FILE --vault DIR [--coalition ID] [--format auto|csv|bundle] [--map FILE] [--kind KIND] [--dry-run]',
  takes: 1,
  options: {
    ...vaultOptions,
    coalition: { type: 'string' },
    format: { type: 'string' },
    map: { type: 'string' },
    kind: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  run: async ({ values, positionals: [path] }, { words }) => {
    if (path === undefined) throw new Refusal('argument-missing', { name: 'FILE' })
    const asked = optional(values, 'format') ?? 'auto'
    const format = oneOf('--format', asked, ['auto', 'csv', 'bundle'] as const)
    const told = await withCoalition(values, async (_vault, link) => {
      const given = await giveAll(link, path)
      const isBundle =
        format === 'bundle' || (format === 'auto' && (await kindOf(link, given)) === 'bundle')
      return isBundle ? takeInBundle(link, given.file, values) : bringIn(link, given, values)
    })
    const { importId, read, added, updated, skipped, offers, problems } = told
    return {
      json: { importId, read, added, updated, skipped, offers, problems },
      text: inWords(told, values, words),
    }
  },
}

/** Told by what is in the file, because files are renamed on their way. */
async function kindOf(link: VaultLink, { file, parts }: Given) {
  if (parts) return 'other'
  const { kind } = await link.run('keeping/look', { file })
  if (kind === 'backup') throw new Refusal('file-is-backup')
  return kind
}

type Given = {
  readonly file: string
  readonly fileName: string
  readonly parts?: { file: string; fileName: string }[]
}

/** A file, or all files of a folder. */
async function giveAll(link: VaultLink, path: string): Promise<Given> {
  const fileName = lineOf(basename(resolve(path)))
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isFolder) return { file: await giveFile(link, path), fileName }
  const entries = await readdir(path, { withFileTypes: true })
  const names = entries.flatMap((entry) => (entry.isFile() ? [entry.name] : [])).toSorted()
  const parts: { file: string; fileName: string }[] = []
  for (const name of names)
    parts.push({ file: await giveFile(link, join(path, name)), fileName: lineOf(name) })
  const [first] = parts
  if (!first) throw new Refusal('import-empty')
  return { file: first.file, fileName, parts }
}

const lineOf = (name: string) => name.replaceAll(/\p{Cc}|\p{Surrogate}/gu, ' ').slice(0, 200)

async function bringIn(link: VaultLink, given: Given, values: Values): Promise<Told> {
  const kind = kindIn(values)
  const look = await link.run('assets/import-look', { ...given, kind })
  const named = await mappingIn(values, look.columns)
  const mapping = [...(named ?? look.mapping)]
  if (values.get('dry-run') === true) {
    const planned = await link.run('assets/import-look', { ...given, kind, mapping })
    return { ...planned, importId: null }
  }
  return link.run('assets/import', { ...given, mapping, kind })
}

const noOffers = { added: 0, updated: 0, skipped: 0 }

/** Envelopes instead of rows: those that were here before are left out. */
async function takeInBundle(link: VaultLink, file: string, values: Values): Promise<Told> {
  const ofTables = ['dry-run', 'map', 'kind'].find((name) => values.has(name))
  if (ofTables !== undefined)
    throw new Refusal('argument-both', { name: `--${ofTables}`, other: 'bundle' })
  const { read, taken } = await link.run('links/bundle-in', { file })
  const counts = { read, added: taken, updated: 0, skipped: read - taken }
  return { importId: null, ...counts, offers: noOffers, changes: [], problems: [], reasons: [] }
}

function kindIn(values: Values): AssetKind {
  return oneOf('--kind', optional(values, 'kind') ?? 'place', assetKinds)
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
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Refusal('file-not-read', { file: path }, cause)
  })
  try {
    const read = v.safeParse(NamesSchema, JSON.parse(text))
    if (read.success) return read.output
  } catch (cause) {
    throw new Refusal('map-not-understood', { file: path }, cause)
  }
  throw new Refusal('map-not-understood', { file: path })
}

const mostRowsNamed = 10

/** Counts, what is to be looked at and in which rows, and the way back. */
function inWords(told: Told, values: Values, words: CliWords): string {
  const { importId, read, added, updated, skipped, offers, problems, reasons } = told
  const notes = reasons.map(({ reason, count }) => {
    const rows = problems.flatMap((one) => (one.reason === reason ? [one.row] : []))
    const more = count > mostRowsNamed ? ', …' : ''
    const named = `${rows.slice(0, mostRowsNamed).join(', ')}${more}`
    return `- ${words.counted(`reason.${reason}`, count) ?? reason} (${named})`
  })
  const next =
    values.get('dry-run') === true
      ? [words.t('import.dry')]
      : importId === null
        ? []
        : [words.t('import.undo', { id: importId })]
  const counts = words.t('import.counts', { read, added, updated, skipped })
  const withOffers =
    offers.added + offers.updated === 0 ? [] : [words.t('import.offers', { ...offers })]
  return [counts, ...withOffers, ...notes, ...next].join('\n')
}
