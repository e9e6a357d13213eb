import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { assetRecordsOf } from '#shared/assets/asset-records.ts'
import { bringIn, type ImportOutput, type ImportWriter } from '#shared/assets/import/bring-in.ts'
import {
  type ImportFile,
  lookInto,
  type LookOutput,
  lookOutput,
} from '#shared/assets/import/look.ts'
import type { PackedFile } from '#shared/assets/package/unzip.ts'
import { decode } from './bring-in.ts'
import type { Laptop } from './laptop.ts'

export const onwards = () => Promise.resolve(true)

export const writeOn =
  ({ desk }: Laptop): ImportWriter =>
  (_importId, change) => {
    change(desk)
    return Promise.resolve()
  }

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

/** A file, or the files of a folder, as the vault hands them to an import on this laptop. */
export function given(
  laptop: Laptop,
  fileName: string,
  content: string | Uint8Array | readonly PackedFile[],
): ImportFile {
  const records = assetRecordsOf(laptop.desk.read('assets'))
  const isOne = typeof content === 'string' || content instanceof Uint8Array
  return {
    fileName,
    bytes: isOne ? bytesOf(content) : new Uint8Array(),
    ...(isOne ? {} : { parts: content }),
    decode,
    existing: [...records.all()].map(([, asset]) => asset),
    existingOffers: [...records.allOffers()].map(([, offer]) => offer),
  }
}

type Content = Parameters<typeof given>[2]

export const lookAt = async (laptop: Laptop, name: string, content: Content): Promise<LookOutput> =>
  lookOutput(await lookInto(given(laptop, name, content), onwards))

export const bring = (laptop: Laptop, name: string, content: Content): Promise<ImportOutput> =>
  bringIn(laptop.desk.newId(), given(laptop, name, content), writeOn(laptop), onwards)

export const readFile = (path: string): Uint8Array => new Uint8Array(readFileSync(path))

/** All files of a folder, as somebody drops them. */
export const folder = (path: string): readonly PackedFile[] =>
  readdirSync(path).map((name) => ({ name, bytes: readFile(join(path, name)) }))

export const nameOf = (path: string): string => basename(path)
