import * as v from 'valibot'
import { MomentSchema } from '#shared/contract/values.ts'
import { Refusal } from '#shared/contract/problem.ts'
import { SpaceSecretsSchema } from './coalition/secrets.ts'
import { unlessMissing } from './disk/file-error.ts'
import type { FilePort } from './disk/file-port.ts'
import { openSmallDatabase } from './disk/lowdb-file.ts'
import { refuseNewer } from './disk/newer-file.ts'
import { makeSecretFile, openSecretFile, type SecretFilePorts } from './keys/secret-file.ts'
import type { CoalitionPlace, CoalitionShelf, UnreadablePlace } from './ports.ts'

const path = 'register.json'

/** Random folder names only: what a coalition is called, and who is in it, stays inside its sealed files. */
const FolderSchema = v.pipe(v.string(), v.regex(/^spaces\/[0-9a-f]{32}$/))
const RegisterSchema = v.strictObject({
  version: v.literal(1),
  coalitions: v.array(v.strictObject({ folder: FolderSchema, opened: MomentSchema })),
})

const secretsIn = (folder: string) => `${folder}/secrets.sealed`

/**
 * Which coalitions are on this computer, in register.json, with the sealed secrets of each. A damaged register is made
 * anew from the folders; a coalition whose secrets cannot be read keeps nobody from the others. Refuses a register of a
 * newer app.
 */
export async function openRegister(ports: SecretFilePorts): Promise<CoalitionShelf> {
  const { files, random } = ports
  await refuseNewer(files, path, 1)
  const empty = { version: 1 as const, coalitions: [] }
  const { db, isWhole } = await openSmallDatabase(files, path, RegisterSchema, empty)
  const places = new Map<string, CoalitionPlace>()
  const unreadable = new Map<string, UnreadablePlace>()
  const look = async ({ folder, opened }: UnreadablePlace) => {
    const secrets = await secretsOf(ports, folder)
    if (typeof secrets !== 'string') places.set(folder, { folder, secrets, opened })
    else if (secrets === 'damaged' || (await filesIn(files, folder)).length > 0)
      unreadable.set(folder, { folder, opened })
  }
  for (const listed of db.data.coalitions) await look(listed)
  const isComplete = isWhole && places.size + unreadable.size === db.data.coalitions.length
  if (!isComplete)
    for (const folder of await foldersIn(files))
      if (!places.has(folder) && !unreadable.has(folder)) await look({ folder, opened: 0 })
  const save = async () => {
    const all = [...places.values(), ...unreadable.values()]
    db.data.coalitions = all.map(({ folder, opened }) => ({ folder, opened }))
    await db.write()
  }
  return {
    all: () => [...places.values()],
    unreadable: () => [...unreadable.values()],
    add: async (first, opened) => {
      const folder = `spaces/${Buffer.from(random(16)).toString('hex')}`
      await files.makeFolder(folder)
      const secrets = await makeSecretFile(ports, secretsIn(folder), SpaceSecretsSchema, first)
      const place = { folder, secrets, opened }
      places.set(folder, place)
      try {
        await save()
      } catch (cause) {
        places.delete(folder)
        throw cause
      }
      return place
    },
    remove: async (folder) => {
      places.delete(folder)
      unreadable.delete(folder)
      await save()
      await removeAll(files, folder)
    },
    noteOpened: async (folder, at) => {
      const place = places.get(folder)
      if (!place) return
      places.set(folder, { ...place, opened: at })
      await save()
    },
  }
}

/** What is damaged is left alone, and so is the folder. */
async function secretsOf(ports: SecretFilePorts, folder: string) {
  try {
    return (await openSecretFile(ports, secretsIn(folder), SpaceSecretsSchema)) ?? 'missing'
  } catch (cause) {
    if (cause instanceof Refusal) return 'damaged'
    throw cause
  }
}

/** Every folder that looks like a coalition's. */
async function foldersIn(files: FilePort): Promise<readonly string[]> {
  const names = await filesIn(files, 'spaces')
  return names.map((name) => `spaces/${name}`).filter((folder) => v.is(FolderSchema, folder))
}

const filesIn = async (files: FilePort, folder: string): Promise<readonly string[]> =>
  (await unlessMissing(files.list(folder))) ?? []

/** Folders within a coalition's folder. */
const inner = ['snapshots', 'room'] as const

/** Files cannot be removed together with their folder; empty folders with random names may stay. */
async function removeAll(files: FilePort, folder: string): Promise<void> {
  const isInner = (name: string) => inner.some((one) => one === name)
  for (const one of inner)
    for (const name of await filesIn(files, `${folder}/${one}`))
      await files.remove(`${folder}/${one}/${name}`)
  for (const name of await filesIn(files, folder))
    if (!isInner(name)) await files.remove(`${folder}/${name}`)
}
