import * as v from 'valibot'
import { languageCodes } from '#shared/language/languages.ts'
import { command, view } from './row.ts'
import { IdSchema, NothingSchema } from './values.ts'

/** What a person chose for this computer. Never shared with others. */
export const SettingsSchema = v.strictObject({
  language: v.nullable(v.picklist(languageCodes)),
  theme: v.picklist(['system', 'light', 'dark', 'contrast']),
  density: v.picklist(['comfortable', 'compact', 'touch']),
  textSize: v.picklist([100, 112, 125, 150]),
  /** Whether others see that this person is here, and where. */
  presence: v.optional(v.picklist(['shown', 'hidden']), 'shown'),
  /** `less`: nothing moves by itself, also where the computer would allow it. */
  motion: v.optional(v.picklist(['system', 'less']), 'system'),
  /** Whether single letters are keys of the page: for whoever speaks to their computer, or presses keys by accident, they are not. */
  letterKeys: v.optional(v.picklist(['on', 'off']), 'on'),
})

export type Settings = Readonly<v.InferOutput<typeof SettingsSchema>>

const PassphraseSchema = v.pipe(v.string(), v.maxLength(1000))

const Base64Schema = v.pipe(v.string(), v.maxLength(350_000), v.regex(/^[A-Za-z0-9+/]*={0,2}$/))

/** Commands that belong to no room: settings, and files on their way in and out in parts of at most 256 KiB. */
export const workspaceCommands = {
  'settings/save': command({
    who: 'anyone',
    input: v.partial(SettingsSchema),
    output: NothingSchema,
  }),
  /** Open a vault that is locked with a passphrase. */
  'lock/open': command({
    who: 'anyone',
    input: v.strictObject({ passphrase: PassphraseSchema }),
    output: NothingSchema,
  }),
  /** Let this passphrase open the vault from now on, and nothing else. */
  'lock/protect': command({
    who: 'anyone',
    input: v.strictObject({ passphrase: v.pipe(PassphraseSchema, v.minLength(8)) }),
    output: NothingSchema,
  }),
  /** Hand over a part of a file, in order; `file` is a fresh id chosen by the page and known to it alone. */
  'files/give': command({
    who: 'anyone',
    input: v.strictObject({
      file: IdSchema,
      at: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
      bytes: Base64Schema,
    }),
    output: NothingSchema,
  }),
  /** Fetch a part of a file that another command made. */
  'files/take': command({
    who: 'anyone',
    input: v.strictObject({
      file: IdSchema,
      at: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    }),
    output: v.strictObject({ bytes: v.string(), more: v.boolean() }),
  }),
} as const

export const workspaceViews = {
  /** How what is kept on this computer is locked; one item under the key `lock`. */
  lock: view({
    who: 'anyone',
    params: NothingSchema,
    item: v.strictObject({
      /** `new`: nothing is kept yet, and a passphrase has to be chosen first. */
      state: v.picklist(['new', 'locked', 'open']),
      way: v.picklist(['passphrase', 'key-file', 'keychain']),
    }),
  }),
  /** One item under the key `settings`. */
  settings: view({ who: 'anyone', params: NothingSchema, item: SettingsSchema }),
} as const
