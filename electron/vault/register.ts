import * as v from 'valibot'
import { MomentSchema } from '#shared/contract/values.ts'
import { SpaceSecretsSchema } from './coalition/secrets.ts'
import { openSmallDatabase } from './disk/lowdb-file.ts'
import { makeSecretFile, openSecretFile, type SecretFilePorts } from './keys/secret-file.ts'
import type { CoalitionPlace, CoalitionShelf } from './ports.ts'

/** Random folder names only: what a coalition is called, and who is in it, stays inside its sealed files. */
const RegisterSchema = v.strictObject({
  version: v.literal(1),
  coalitions: v.array(
    v.strictObject({
      folder: v.pipe(v.string(), v.regex(/^spaces\/[0-9a-f]{32}$/)),
      opened: MomentSchema,
    }),
  ),
})

const secretsIn = (folder: string) => `${folder}/secrets.sealed`

/** Which coalitions are on this computer, in register.json, with the sealed secrets of each. */
export async function openRegister(ports: SecretFilePorts): Promise<CoalitionShelf> {
  const { files, random } = ports
  const empty = { version: 1 as const, coalitions: [] }
  const { db } = await openSmallDatabase(files, 'register.json', RegisterSchema, empty)
  const places = new Map<string, CoalitionPlace>()
  for (const { folder, opened } of db.data.coalitions) {
    const secrets = await openSecretFile(ports, secretsIn(folder), SpaceSecretsSchema)
    if (secrets !== null) places.set(folder, { folder, secrets, opened })
  }
  const save = async () => {
    db.data.coalitions = [...places.values()].map(({ folder, opened }) => ({ folder, opened }))
    await db.write()
  }
  return {
    all: () => [...places.values()],
    add: async (first, opened) => {
      const folder = `spaces/${Buffer.from(random(16)).toString('hex')}`
      await files.makeFolder(folder)
      const secrets = await makeSecretFile(ports, secretsIn(folder), SpaceSecretsSchema, first)
      const place = { folder, secrets, opened }
      places.set(folder, place)
      await save()
      return place
    },
    remove: async (folder) => {
      places.delete(folder)
      await save()
      const names = await files.list(folder)
      for (const name of names) await files.remove(`${folder}/${name}`)
    },
    noteOpened: async (folder, at) => {
      const place = places.get(folder)
      if (!place) return
      places.set(folder, { ...place, opened: at })
      await save()
    },
  }
}
