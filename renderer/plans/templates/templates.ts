import { parseDate } from '@internationalized/date'
import type { TFunction } from 'i18next'
import type { CommandInput } from '#shared/contract/table.ts'

/** Ways to a goal that coalitions have gone before; for each objective, in which week after the start each action is due. */
export const templates = {
  listening: [
    [1, 2, 2],
    [4, 6, 8],
    [10, 11, 12],
  ],
  garden: [
    [2, 3, 4],
    [6, 8, 10],
    [12, 14, 20],
  ],
  hearing: [
    [1, 1, 2],
    [2, 3, 3],
    [4, 4, 5],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly number[])[]>>

export type Template = keyof typeof templates
export const templateNames: readonly Template[] = ['listening', 'garden', 'hearing']

type Outline = CommandInput<'plans/add-outline'>['objectives']

/** The template in somebody's language, with days counted from a start; none where no start was said. @param start YYYY-MM-DD */
export function outlineOf(
  template: Template,
  start: string | null,
  t: TFunction<'plan-templates'>,
): Outline {
  const dayOf = (week: number) =>
    start === null ? null : parseDate(start).add({ weeks: week }).toString()
  return templates[template].map((weeks, at) => {
    const place = `${template}.${String(at + 1)}`
    return {
      text: t(`way.${place}`),
      measure: t(`way.${place}.known`),
      due: dayOf(Math.max(...weeks)),
      actions: weeks.map((week, action) => ({
        text: t(`way.${place}.${String(action + 1)}`),
        due: dayOf(week),
      })),
    }
  })
}
