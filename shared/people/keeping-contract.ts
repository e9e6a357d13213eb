import * as v from 'valibot'
import { command } from '#shared/contract/row.ts'
import { HexIdSchema, IdSchema, MomentSchema, NothingSchema } from '#shared/contract/values.ts'
import { languageCodes } from '#shared/language/languages.ts'

/** A passphrase chosen for one backup; nobody can open it without. */
const BackupPassphraseSchema = v.pipe(v.string(), v.minLength(8), v.maxLength(1000))

const FileMadeSchema = v.strictObject({ file: IdSchema, name: v.string() })

/**
 * Commands about copies that are kept elsewhere. Whoever can read here may take along what is here, also who is no longer
 * a member, so the first few ask for an open coalition and for nothing more.
 */
export const keepingCommands = {
  /** Everything of this coalition and this computer's keys to it, in one file sealed with a passphrase. */
  'keeping/backup': command({
    who: 'anyone',
    input: v.strictObject({ passphrase: BackupPassphraseSchema }),
    output: FileMadeSchema,
  }),
  /** Everything of this coalition as the others' computers take it in: only who has its key can read it. */
  'keeping/bundle': command({ who: 'anyone', input: NothingSchema, output: FileMadeSchema }),
  /** Everything of this coalition in words and tables anybody can open: not sealed. */
  'keeping/readable-copy': command({
    who: 'anyone',
    input: v.strictObject({
      form: v.picklist(['zip', 'json', 'markdown']),
      language: v.picklist(languageCodes),
    }),
    output: FileMadeSchema,
  }),
  /** What the founder's first device writes on paper, to begin again when every computer is lost. */
  'people/recovery-sheet': command({
    who: 'member',
    input: NothingSchema,
    output: v.strictObject({
      coalition: v.string(),
      person: v.string(),
      link: v.string(),
      words: v.array(v.string()),
      at: MomentSchema,
    }),
  }),
  /** Begin on this computer with what a recovery sheet says; what the coalition wrote comes from the others or from a file. */
  'coalitions/restore-from-sheet': command({
    who: 'anyone',
    input: v.strictObject({ code: v.pipe(v.string(), v.maxLength(4000)) }),
    output: v.strictObject({ coalition: HexIdSchema }),
  }),
  /** What kind of file somebody has chosen; `coalition` says whose it is, and `here` whether that is on this computer. */
  'keeping/look': command({
    who: 'anyone',
    input: v.strictObject({ file: IdSchema }),
    output: v.strictObject({
      kind: v.picklist(['backup', 'bundle', 'other']),
      coalition: v.nullable(HexIdSchema),
      here: v.boolean(),
    }),
  }),
  /** Open a backup: beside the other coalitions, or, where its coalition is here already, into it. */
  'keeping/restore': command({
    who: 'anyone',
    input: v.strictObject({ file: IdSchema, passphrase: v.pipe(v.string(), v.maxLength(1000)) }),
    output: v.strictObject({ coalition: HexIdSchema, added: v.boolean() }),
  }),
  /** Take in what a file from another member holds and this computer lacks. Its coalition has to be here. */
  'keeping/take-in': command({
    who: 'anyone',
    input: v.strictObject({ file: IdSchema }),
    output: v.strictObject({ coalition: HexIdSchema, taken: v.number() }),
  }),
} as const
