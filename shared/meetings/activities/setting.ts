import * as v from 'valibot'
import { LineSchema, OptionalLineSchema } from '#shared/contract/values.ts'
import type { StoredSettings } from '../fields.ts'

/** One thing a facilitator may set about an activity, with what it is unless somebody says otherwise. */
export type Setting =
  | { readonly is: 'yes-no'; readonly usual: boolean }
  | { readonly is: 'number'; readonly least: number; readonly most: number; readonly usual: number }
  /** A number, or none agreed: null. */
  | { readonly is: 'maybe-number'; readonly least: number; readonly most: number }
  | { readonly is: 'one-of'; readonly options: readonly string[]; readonly usual: string }
  /** Any of these; []: all. */
  | { readonly is: 'some-of'; readonly options: readonly string[] }
  | { readonly is: 'line' }
  /** Lines of which no two say the same. */
  | { readonly is: 'lines'; readonly most: number }

export type Settings = Readonly<Record<string, Setting>>

export const yesNo = (usual: boolean): Setting => ({ is: 'yes-no', usual })

export const numberOf = (least: number, most: number, usual: number): Setting => ({
  is: 'number',
  least,
  most,
  usual,
})

export const maybeNumber = (least: number, most: number): Setting => ({
  is: 'maybe-number',
  least,
  most,
})

export const oneOf = <T extends string>(options: readonly T[], usual: T): Setting => ({
  is: 'one-of',
  options,
  usual,
})

export const someOf = (options: readonly string[]): Setting => ({ is: 'some-of', options })

export const line: Setting = { is: 'line' }

export const linesOf = (most: number): Setting => ({ is: 'lines', most })

const wholeNumber = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))

function schemaOf(setting: Setting): v.GenericSchema<unknown, StoredSettings[string]> {
  switch (setting.is) {
    case 'yes-no':
      return v.optional(v.boolean(), setting.usual)
    case 'number':
      return v.optional(wholeNumber(setting.least, setting.most), setting.usual)
    case 'maybe-number':
      return v.optional(v.nullable(wholeNumber(setting.least, setting.most)), null)
    case 'one-of':
      return v.optional(v.picklist(setting.options), setting.usual)
    case 'some-of':
      return v.optional(
        v.pipe(v.array(v.picklist(setting.options)), v.maxLength(setting.options.length)),
        [],
      )
    case 'line':
      return v.optional(OptionalLineSchema, '')
    case 'lines':
      return v.optional(
        v.pipe(
          v.array(LineSchema),
          v.maxLength(setting.most),
          v.check(
            (lines) => new Set(lines.map((text) => text.toLowerCase())).size === lines.length,
          ),
        ),
        [],
      )
  }
}

/** The closed schema of an activity's settings: nothing else is taken, and `{}` is always right. */
export const settingsSchema = (settings: Settings): v.GenericSchema<unknown, StoredSettings> =>
  v.strictObject(
    Object.fromEntries(Object.entries(settings).map(([name, one]) => [name, schemaOf(one)])),
  )
