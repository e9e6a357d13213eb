import * as v from 'valibot'
import { command } from '#shared/contract/row.ts'
import { NothingSchema } from '#shared/contract/values.ts'

const CountSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** Files of one kind: how many, and how many bytes in all. */
const FilesSchema = v.strictObject({ count: CountSchema, bytes: CountSchema })

const FolderSchema = v.strictObject({
  /** The coalition's id; where its own cannot be read, the random name of its folder. */
  id: v.string(),
  readable: v.boolean(),
  /** In memory only, and gone when the app ends. */
  sample: v.boolean(),
  /** Its folder below the vault's. */
  folder: v.string(),
  /** Everything that was written, sealed. */
  log: FilesSchema,
  /** Of it photos and attachments, those that were taken off among them; null while the coalition is not open. */
  photos: v.nullable(v.strictObject({ ...FilesSchema.entries, most: CountSchema })),
  /** Copies that make opening fast; the log has it all without them. */
  snapshots: FilesSchema,
  /** What could not be read, kept beside under another name. */
  aside: FilesSchema,
  /** Keys and what else is small. */
  other: FilesSchema,
})

export type KeptFolder = Readonly<v.InferOutput<typeof FolderSchema>>

const LinkSchema = v.strictObject({ way: v.string(), phase: v.string() })

const HealthSchema = v.strictObject({
  /** `saved`, `saving`, `none` for the sample, or the code of what keeps it from being saved. */
  disk: v.string(),
  isIn: v.boolean(),
  people: CountSchema,
  computers: CountSchema,
  envelopes: CountSchema,
  documents: v.array(
    v.strictObject({
      /** `assets`, `brief`, `text` …: the kind, never which. */
      kind: v.string(),
      count: CountSchema,
      records: CountSchema,
      setAside: CountSchema,
    }),
  ),
  door: v.string(),
  courier: v.string(),
  links: v.array(LinkSchema),
})

export type Health = Readonly<v.InferOutput<typeof HealthSchema>>

/** Commands that look at what this computer keeps, and change nothing. */
export const keptCommands = {
  /** Where everything lies on this computer, and how big it is. */
  'kept/look': command({
    who: 'anyone',
    input: NothingSchema,
    output: v.strictObject({
      /** The vault's folder; null where it is in memory. */
      folder: v.nullable(v.string()),
      coalitions: v.array(FolderSchema),
      /** Settings, the register and the locked key. */
      other: FilesSchema,
    }),
  }),
  /** How things stand, in versions, counts, sizes and states: for somebody who helps. Holds no names, no words, no ids, no addresses. */
  'kept/diagnose': command({
    who: 'anyone',
    input: NothingSchema,
    output: v.strictObject({
      app: v.string(),
      node: v.string(),
      desktop: v.nullable(v.string()),
      system: v.string(),
      lock: v.string(),
      sizes: v.array(v.strictObject({ log: CountSchema, aside: CountSchema, all: CountSchema })),
      /** Of coalitions that are open now. */
      open: v.array(HealthSchema),
    }),
  }),
} as const
