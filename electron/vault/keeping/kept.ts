import { fileLimits } from '#shared/assets/files/limits.ts'
import { keptBlobs } from '#shared/assets/kept-blobs.ts'
import type { KeptFolder } from '#shared/keeping/contract.ts'
import type { CommandOutput } from '#shared/contract/table.ts'
import type { Coalition } from '../coalition/coalition.ts'
import { unreadableId } from '../coalition/list-view.ts'
import type { FilePort } from '../disk/file-port.ts'
import type { Vault } from '../vault.ts'

type Kept = CommandOutput<'kept/look'>
type Files = Kept['other']
type Sized = { readonly name: string; readonly bytes: number }

/** Names that kept-aside.ts gives to what cannot be read. */
const asideName = /\.(?:bad|tail|damaged)-\d+$/

/** Where everything lies, and how big it is; nothing is opened for it but files, and those only to be measured. */
export async function lookAtKept(vault: Vault): Promise<Kept> {
  const vaults = [vault, ...(vault.sample ? [vault.sample] : [])]
  const coalitions = await Promise.all(vaults.map(foldersOf))
  const { files, root } = vault.ports
  return { folder: root, coalitions: coalitions.flat(), other: sum(await filesIn(files, '')) }
}

async function foldersOf(vault: Vault): Promise<readonly KeptFolder[]> {
  const { files, shelf } = vault.ports
  const opening = vault.openCoalitions().map((one) => one.catch(() => null))
  const open = (await Promise.all(opening)).flatMap((one) => one ?? [])
  const readable = shelf.all().map(({ folder, secrets }) => {
    const { space, sample } = secrets.read()
    return { id: space, folder, sample, readable: true }
  })
  const unreadable = shelf
    .unreadable()
    .map(({ folder }) => ({ id: unreadableId(folder), folder, sample: false, readable: false }))
  return Promise.all(
    [...readable, ...unreadable].map(async (place) => ({
      ...place,
      ...(await partsOf(files, place.folder)),
      photos: photosOf(open.find(({ id }) => id === place.id)),
    })),
  )
}

async function partsOf(files: FilePort, folder: string) {
  const own = await filesIn(files, folder)
  const snapshots = await filesIn(files, `${folder}/snapshots`)
  const all = [...own, ...snapshots]
  const isAside = ({ name }: Sized) => asideName.test(name)
  const isLog = ({ name }: Sized) => name === 'envelopes.log'
  return {
    log: sum(own.filter(isLog)),
    snapshots: sum(snapshots.filter((file) => !isAside(file))),
    aside: sum(all.filter(isAside)),
    other: sum(own.filter((file) => !isAside(file) && !isLog(file))),
  }
}

function photosOf(coalition: Coalition | undefined): KeptFolder['photos'] {
  if (coalition === undefined) return null
  return { ...sum(keptBlobs(coalition.space.shelf().read('assets'))), most: fileLimits.allBytes }
}

const sum = (sized: readonly Pick<Sized, 'bytes'>[]): Files => ({
  count: sized.length,
  bytes: sized.reduce((total, { bytes }) => total + bytes, 0),
})

/** The files of a folder with their sizes; folders in it are left out, and so is what is gone by now. */
async function filesIn(files: FilePort, folder: string): Promise<readonly Sized[]> {
  const names = await files.list(folder).catch((): readonly string[] => [])
  const sized: Sized[] = []
  for (const name of names) {
    const bytes = await sizeOf(files, folder === '' ? name : `${folder}/${name}`)
    if (bytes !== null) sized.push({ name, bytes })
  }
  return sized
}

async function sizeOf(files: FilePort, path: string): Promise<number | null> {
  // A folder is no file; opening would make a file where a name has gone meanwhile, so reading its rights comes first.
  const isFolder = await files.list(path).then(
    () => true,
    () => false,
  )
  if (isFolder) return null
  try {
    await files.readers(path)
    const file = await files.openFile(path)
    try {
      return await file.size()
    } finally {
      await file.close()
    }
  } catch {
    return null
  }
}
