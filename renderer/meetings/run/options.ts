import * as v from 'valibot'
import { activities } from '#shared/meetings/activities/all.ts'
import { settingsOf } from '#shared/meetings/activities/registry.ts'
import type { ShownItem } from '#shared/meetings/items.ts'

/** A choice needs two. */
export const fewestOptions = 2

const OptionsSchema = v.object({ options: v.array(v.string()) })

/** Whether people would have nothing to choose between in this part. */
export function lacksOptions({ activity, settings }: ShownItem): boolean {
  const plan = activities.of(activity)
  const read = v.safeParse(OptionsSchema, plan === null ? null : settingsOf(plan, settings))
  return read.success && read.output.options.length < fewestOptions
}

const ThemesSchema = v.object({
  themes: v.array(v.object({ name: v.string() })),
  items: v.array(v.object({ text: v.string(), theme: v.nullable(v.string()) })),
})
const GatheredSchema = v.object({ shown: v.array(v.object({ text: v.string() })) })

/** What the part before leaves to choose between: its themes and what is in none of them, or what was said there and is shown. */
export function optionsFrom(seen: unknown): readonly string[] {
  const sorted = v.safeParse(ThemesSchema, seen)
  if (sorted.success) {
    const { themes, items } = sorted.output
    const loose = items.filter(({ theme }) => theme === null)
    return [...themes.map(({ name }) => name), ...loose.map(({ text }) => text)]
  }
  const gathered = v.safeParse(GatheredSchema, seen)
  return gathered.success ? gathered.output.shown.map(({ text }) => text) : []
}
