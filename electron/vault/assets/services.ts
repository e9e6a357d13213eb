import { assetRecordsOf } from '#shared/assets/asset-records.ts'
import type { Asset } from '#shared/assets/asset.ts'
import { withWords } from '#shared/assets/with-words.ts'
import type { Readers } from '#shared/texts/words.ts'
import { exportFile } from '#shared/assets/export-file.ts'
import { bringIn } from '#shared/assets/import/bring-in.ts'
import { lookInto, lookOutput, type ImportFile } from '#shared/assets/import/look.ts'
import { shownTies } from '#shared/assets/links/export.ts'
import { linkRecordsOf } from '#shared/assets/links/link-records.ts'
import type { Encoding } from '#shared/assets/csv/encoding.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { CommandInput } from '#shared/contract/table.ts'
import { Import } from '#shared/documents/origins.ts'
import { type Call, coalitionOf, type Carrier } from '../call.ts'
import type { Coalition } from '../coalition/coalition.ts'
import { newRecordId } from '../space/record-id.ts'

type FileCommand = 'assets/import-look' | 'assets/import' | 'assets/import-stop' | 'assets/export'

/** Commands of the asset map about files, which the vault holds. */
export const assetFileServices: { readonly [C in FileCommand]: Carrier<C> } = {
  'assets/import-look': async (call, { file, parts, ...choice }) => {
    const given = { ...filesIn(call, file, parts), ...whatIsHere(coalitionOf(call)), ...choice }
    return lookOutput(await lookInto(given, () => Promise.resolve(true)))
  },

  'assets/import': async (call, { file, parts, ...choice }) => {
    const coalition = coalitionOf(call)
    const { imports } = coalition
    const files = filesIn(call, file, parts)
    if (!imports.begin(choice.fileName)) throw new Refusal('import-under-way')
    try {
      const importId = newRecordId(call.vault.ports.world.random)
      const given: ImportFile = { ...files, ...whatIsHere(coalition), ...choice }
      const result = await bringIn(
        importId,
        given,
        async (id, change) => {
          change(coalition.space.desk(coalition.me, new Import(id)))
          await coalition.space.saved()
        },
        (stage, done, total) => imports.advance(stage, done, total),
      )
      for (const one of [file, ...(parts ?? []).map((part) => part.file)])
        call.vault.files.forget(one)
      return result
    } finally {
      imports.end()
    }
  },

  'assets/import-stop': (call) => {
    coalitionOf(call).imports.stop()
    return Promise.resolve({})
  },

  'assets/export': (call, { format, audience }) => {
    const coalition = coalitionOf(call)
    const ties = shownTies(linkRecordsOf(coalition.space.shelf().read('assets')))
    const readers = audience === 'coalition' ? 'coalition' : 'anyone'
    const { offers } = recordsIn(coalition)
    const wish = { format, audience }
    const { name, text, count, check } = exportFile(
      wish,
      shownAssets(coalition, readers),
      offers,
      ties,
    )
    const file = newRecordId(call.vault.ports.world.random)
    call.vault.files.put(file, new TextEncoder().encode(text))
    return Promise.resolve({ file, name, count, check })
  },
}

type Parts = CommandInput<'assets/import-look'>['parts']

const filesIn = (call: Call, file: string, parts: Parts) => ({
  bytes: call.vault.files.read(file),
  parts: parts?.map((part) => ({ name: part.fileName, bytes: call.vault.files.read(part.file) })),
})

const whatIsHere = (coalition: Coalition) => ({
  decode,
  existing: allAssets(coalition),
  existingOffers: Array.from(recordsIn(coalition).allOffers(), ([, offer]) => offer),
})

const decode = (bytes: Uint8Array, encoding: Encoding) => new TextDecoder(encoding).decode(bytes)

const recordsIn = ({ space }: Coalition) => assetRecordsOf(space.shelf().read('assets'))

const allAssets = (coalition: Coalition, readers: Readers = 'coalition'): readonly Asset[] => {
  const shelf = coalition.space.shelf()
  return Array.from(recordsIn(coalition).all(), ([, asset]) => withWords(shelf, asset, readers))
}

const shownAssets = (coalition: Coalition, readers: Readers): readonly Asset[] => {
  const { visible } = recordsIn(coalition)
  return allAssets(coalition, readers).filter((asset) => asset.archived === null && visible(asset))
}
