import { meetingsHandlers } from '#shared/meetings/handlers.ts'
import { meetingsViewers } from '#shared/meetings/views.ts'
import { todayHere } from '#renderer/device/use-today.ts'
import { zoneHere } from '#renderer/device/zone-here.ts'
import type { MemoryVault, Registry } from '../support/memory-vault.ts'
import { draftingRegistry, hold } from './sample-after.ts'

/** This room's real handlers and views. */
export const meetingsRegistry: Registry = {
  handlers: { ...meetingsHandlers, ...draftingRegistry.handlers },
  viewers: meetingsViewers,
}

/** The date so many days from today, by this computer's calendar. */
function daysAway(days: number): string {
  const now = new Date()
  return todayHere(new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 12))
}

/** Id of the meeting that is filled. */
export type Filled = { readonly id: string }

/** The evening of the mockup. Members are by their place in the made-up coalition. */
export async function fillMeetings(vault: MemoryVault): Promise<Filled> {
  const { run } = vault.link
  const lead = (at: number) => {
    const person = at === 0 ? vault.desk.me : String(at).repeat(32)
    return { kind: 'person', person } as const
  }
  const earlier = { start: 1080, zone: zoneHere(), items: [] }
  const supper = await run('meetings/add', {
    title: 'August supper',
    day: daysAway(-20),
    languages: ['en', 'ar'],
    ...earlier,
  })
  hold(vault, supper.id)
  await run('meetings/add', { title: 'Walk along the river', day: null, ...earlier })
  const { id } = await run('meetings/add', {
    title: 'September circle: what we start this winter',
    purpose: 'We look at what is strong, and choose one effort to begin with.',
    day: daysAway(9),
    start: 1080,
    zone: zoneHere(),
    length: 90,
    place: 'Fourth Street Library',
    languages: ['en', 'es', 'ar'],
    items: [
      {
        activity: 'check-in',
        title: 'Arrive and check in',
        prompt: 'How are you arriving? Food is out.',
        minutes: 15,
        locked: true,
        lead: lead(0),
      },
      {
        activity: 'brainstorm',
        title: 'What is strong here?',
        prompt: 'When did this neighborhood hold someone up?',
        minutes: 25,
        lead: lead(0),
      },
      {
        activity: 'ranked',
        title: 'Choose together',
        prompt: 'Which effort should we start first?',
        minutes: 20,
        lead: lead(0),
        settings: { options: ['Warm-room network', 'After-school circle', 'Garden healing path'] },
      },
      { activity: 'break', title: 'Stretch and water', minutes: 5 },
      {
        activity: 'round',
        title: 'Who does what',
        prompt: 'Names, dates, and what each person needs',
        minutes: 15,
        lead: lead(2),
      },
      {
        activity: 'check-out',
        title: 'Closing circle',
        prompt: 'One word each. Passing is fine.',
        minutes: 10,
        lead: lead(3),
      },
    ],
  })
  await run('meetings/edit', {
    id,
    directions: 'Ramp on Mill Avenue',
    contentNote: 'A story may touch on the flood.',
  })
  await run('meetings/set-role', { id, role: 'facilitator', person: lead(0) })
  await run('meetings/set-role', { id, role: 'note-taker', person: lead(2) })
  const huda = { kind: 'words', name: 'Huda Salim' } as const
  await run('meetings/set-role', { id, role: 'interpreter', person: huda })
  const needs = [
    { kind: 'interpretation', words: 'Arabic', count: 6, helper: huda },
    { kind: 'written-language', words: 'Spanish', count: 9, how: 'Ready' },
    { kind: 'step-free', count: 3, how: 'Ramp on Mill Avenue' },
    { kind: 'child-care', count: 7, how: '2 helpers, library corner' },
    { kind: 'large-print', count: 8, how: '8 sheets, 18 point' },
    { kind: 'microphone', count: 2 },
  ] as const
  for (const need of needs) await run('meetings/add-need', { meeting: id, need })
  return { id }
}
