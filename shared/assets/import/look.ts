import type * as v from 'valibot'
import { Refusal } from '#shared/contract/problem.ts'
import type { Asset } from '#shared/assets/asset.ts'
import { mostColumns } from '#shared/assets/csv/table.ts'
import type { assetCommands } from '#shared/assets/contract.ts'
import type { Decode } from '#shared/assets/csv/encoding.ts'
import { partsOf } from '#shared/assets/hsds/parts.ts'
import type { AssetKind } from '#shared/assets/kinds.ts'
import type { Offer } from '#shared/assets/offers/offer.ts'
import type { PackedFile } from '#shared/assets/package/unzip.ts'
import { guessMapping, type Mapping } from './mapping.ts'
import { type Opened, openFiles } from './open-files.ts'
import { type ImportOrder, type ImportPlan, planImport, recordsOfTable } from './plan.ts'
import { importReasons, type RowProblem } from './targets.ts'

export type LookOutput = v.InferOutput<(typeof assetCommands)['assets/import-look']['output']>
type Told = Pick<LookOutput, 'problems' | 'reasons' | 'changes'>

/** Stages of an import that take time, for a progress bar. */
export type ImportStage = 'reading' | 'checking' | 'writing'

/** Called between pieces of work; resolves to false where the import should stop. */
export type StagePause = (stage: ImportStage, done: number, total: number) => Promise<boolean>

export type ImportFile = {
  readonly bytes: Uint8Array
  readonly fileName: string
  /** All files of a directory that comes as several; `fileName` is what they are called together. */
  readonly parts?: readonly PackedFile[] | undefined
  readonly decode: Decode
  /** All readable records, archived ones too: what somebody put away is not brought in anew. */
  readonly existing: Iterable<Asset>
  readonly existingOffers?: Iterable<Offer>
  readonly mapping?: Mapping | undefined
  readonly kind?: AssetKind | undefined
}

export type LookedAt = {
  readonly opened: Opened
  readonly mapping: Mapping
  readonly plan: ImportPlan
  /** Organizations and places of a directory. */
  readonly found: { readonly organizations: number; readonly places: number }
}

/** Refused beyond this many rows: a list of a country's schools fits, a log file does not. */
const mostRows = 200_000

/** Read a file and plan what bringing it in would do. Changes nothing; throws a Refusal: stopped, too big, no rows, no name. */
export async function lookInto(file: ImportFile, pause: StagePause): Promise<LookedAt> {
  const given = file.parts ?? [{ name: file.fileName, bytes: file.bytes }]
  const opened = await openFiles(given, file.decode, (done, total) => pause('reading', done, total))
  if (!opened) throw new Refusal('import-stopped')
  const { order, mapping, found } = orderFor(opened, file)
  const rows = order.records.reduce((sum, part) => sum + part.rows.length, 0)
  if (rows > mostRows) throw new Refusal('import-too-big')
  const plan = await planImport(order, (done, total) => pause('checking', done, total))
  if (!plan) throw new Refusal('import-stopped')
  return { opened, mapping, plan, found }
}

type Ordered = Pick<LookedAt, 'mapping' | 'found'> & { readonly order: ImportOrder }

function orderFor(opened: Opened, file: ImportFile): Ordered {
  const { fileName, existing, existingOffers = [], kind = 'place' } = file
  const about = { fileName, existing, existingOffers }
  if (opened.form === 'directory') {
    const { organizations, locations, services, offeredBy, at, problems } = partsOf(opened.tables)
    return {
      mapping: [],
      found: { organizations: organizations.rows.length, places: locations.rows.length },
      order: {
        ...about,
        records: [
          { ...organizations, kind: 'institution' },
          { ...locations, kind: 'place' },
        ],
        offers: { ...services, offeredBy },
        links: at,
        problems,
      },
    }
  }
  const { table } = opened
  if (table.columns.length > mostColumns) throw new Refusal('import-too-big')
  const mapping = file.mapping ?? guessMapping(table.columns, table.rows)
  if (mapping.length !== table.columns.length)
    throw new Refusal('mapping-does-not-fit', { columns: table.columns.length })
  return {
    mapping,
    found: { organizations: 0, places: 0 },
    order: { ...about, records: [recordsOfTable(table, mapping, kind)] },
  }
}

/** Whether a look can become records at all; throws the Refusal that says what is missing. */
export function refuseNothing({ opened, plan, mapping }: LookedAt): void {
  if (plan.read === 0) throw new Refusal('import-empty')
  if (opened.form === 'table' && !mapping.includes('name')) throw new Refusal('import-no-name')
}

const sampleRows = 5
const mostProblems = 2000
const mostChanges = 200

/** What a look answers over the contract. */
export function lookOutput({ opened, mapping, plan, found }: LookedAt): LookOutput {
  const list = opened.form === 'directory' ? null : opened
  return {
    form: opened.form,
    found: { ...found, offers: plan.offers.read },
    notRead: [...opened.notRead].slice(0, 500),
    columns: [...(list?.table.columns ?? [])],
    separator: list?.table.separator ?? '',
    encoding: list?.encoding ?? 'utf-8',
    rows: plan.read,
    sample: (list?.table.rows ?? [])
      .slice(0, sampleRows)
      .map((row) => row.cells.map((cell) => cell.slice(0, 500))),
    mapping: [...mapping],
    ...countsOf(plan),
    ...told(plan),
  }
}

export const countsOf = ({ read, added, updated, skipped, offers }: ImportPlan) => ({
  read,
  added,
  updated,
  skipped,
  offers: { added: offers.added, updated: offers.updated, skipped: offers.skipped },
})

/** The first two thousand problems one by one, and how many there are of each kind, in all. */
export function told({ problems, changes, fileName }: ImportPlan): Told {
  const counts = new Map<RowProblem['reason'], number>()
  for (const { reason } of problems) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return {
    problems: problems.slice(0, mostProblems).map((one) => ({ file: fileName, ...one })),
    reasons: importReasons.flatMap((reason) => {
      const count = counts.get(reason)
      return count === undefined ? [] : [{ reason, count }]
    }),
    changes: changes
      .slice(0, mostChanges)
      .map((change) => ({ ...change, fields: change.fields.map((one) => ({ ...one })) })),
  }
}
