import type { TFunction } from 'i18next'
import type { CommandInput } from '#shared/contract/table.ts'

type Settings = Readonly<Record<string, string | number | boolean>>
type Row = readonly [activity: string, minutes: number, settings?: Settings]

/** Whole agendas to begin from; the words of each item lie under its place in `meeting-templates`. */
export const templates = {
  circle: [
    ['check-in', 10],
    ['agreements', 8],
    ['round', 22, { seconds: 90 }],
    ['break', 5],
    ['round', 20, { seconds: 90 }],
    ['check-out', 10],
  ],
  map: [
    ['check-in', 10],
    ['brainstorm', 15],
    ['map-assets', 25],
    ['break', 5],
    ['round', 15],
    ['themes', 12],
    ['check-out', 8],
  ],
  priorities: [
    ['check-in', 8],
    ['brainstorm', 20],
    ['themes', 15],
    ['break', 7],
    ['dots', 15],
    ['fist-to-five', 10],
    ['round', 10],
    ['check-out', 5],
  ],
  action: [
    ['check-in', 8],
    ['free-talk', 10],
    ['brainstorm', 20],
    ['impact-effort', 12],
    ['break', 5],
    ['round', 22],
    ['consent', 8],
    ['check-out', 5],
  ],
  'looking-back': [
    ['check-in', 8],
    ['brainstorm', 12],
    ['reflection', 20],
    ['break', 5],
    ['consent', 10],
    ['check-out', 5],
  ],
  hearing: [
    ['check-in', 8],
    ['free-talk', 12],
    ['brainstorm', 15],
    ['themes', 10],
    ['break', 5],
    ['round', 25, { seconds: 120 }],
    ['reflection', 10],
    ['check-out', 5],
  ],
} as const satisfies Readonly<Record<string, readonly Row[]>>

export type TemplateName = keyof typeof templates
export const templateNames: readonly TemplateName[] = [
  'circle',
  'map',
  'priorities',
  'action',
  'looking-back',
  'hearing',
]

export type NewItem = NonNullable<CommandInput<'meetings/add'>['items']>[number]

/** The items of a template in somebody's language. */
export function itemsOf(name: TemplateName, t: TFunction<'meeting-templates'>): readonly NewItem[] {
  const rows: readonly Row[] = templates[name]
  return rows.map(([activity, minutes, settings = {}], at) => ({
    activity,
    minutes,
    settings,
    title: t(`${name}.${String(at + 1)}`),
    prompt: t(`${name}.${String(at + 1)}.prompt`),
  }))
}

/** Minutes of a template in all. */
export function lengthOf(name: TemplateName): number {
  const rows: readonly Row[] = templates[name]
  return rows.reduce((sum, [, minutes]) => sum + minutes, 0)
}
