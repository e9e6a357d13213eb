import type * as v from 'valibot'
import { Refusal } from '#shared/contract/problem.ts'
import type { assetCommands } from '#shared/assets/contract.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { applyBatch, dropImport, finishImport, type ImportRun } from './apply.ts'
import {
  countsOf,
  type ImportFile,
  lookInto,
  refuseNothing,
  type StagePause,
  told,
} from './look.ts'
import type { Batch, ImportPlan } from './plan.ts'

export type ImportOutput = v.InferOutput<(typeof assetCommands)['assets/import']['output']>

/** Makes one change with the origin Import of this import; resolves once it is on disk. */
export type ImportWriter = (importId: string, change: (desk: Desk) => void) => Promise<void>

/**
 * Bring a file in from its bytes to the last record, under a fresh `importId`; each batch is one transaction.
 *
 * Stopping is heard until the first update of a record that shows. What was added until then is taken back, also when
 * writing fails, so that nothing was added. Throws a Refusal.
 */
export async function bringIn(
  importId: string,
  file: ImportFile,
  write: ImportWriter,
  pause: StagePause,
): Promise<ImportOutput> {
  const looked = await lookInto(file, pause)
  refuseNothing(looked)
  const { plan } = looked
  const run = { id: importId, fileName: file.fileName, ids: new Map(plan.ids) }
  try {
    await writeBatches(run, plan, write, pause)
  } catch (error) {
    await write(importId, (desk) => {
      dropImport(desk, importId)
    })
    throw error
  }
  await write(importId, (desk) => {
    finishImport(desk, run, plan)
  })
  return { importId, ...countsOf(plan), ...told(plan) }
}

async function writeBatches(
  run: ImportRun,
  plan: ImportPlan,
  write: ImportWriter,
  pause: StagePause,
): Promise<void> {
  const total = plan.added + plan.updated
  let done = 0
  for (const batch of plan.batches) {
    const goOn = await pause('writing', done, total)
    if (!goOn && isHidden(batch)) throw new Refusal('import-stopped')
    await write(run.id, (desk) => {
      applyBatch(desk, run, batch)
    })
    done +=
      batch.form === 'add'
        ? batch.drafts.length
        : batch.form === 'update'
          ? batch.updates.length
          : 0
  }
}

/** Nobody sees it before the import is whole, so it can still be taken back. */
const isHidden = ({ form }: Batch) => form !== 'update' && form !== 'update-offers'
