import { minutesVoices } from '#electron/vault/meetings/minutes-voices.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { CommandInput } from '#shared/contract/table.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { editRecord } from '#shared/documents/record.ts'
import { boxOf } from '#shared/meetings/boxes.ts'
import { cameIn, keptIn } from '#shared/meetings/kept.ts'
import { meetingDocument, meetingsIn } from '#shared/meetings/maps.ts'
import { refuseFinal } from '#shared/meetings/minutes/commands.ts'
import { draft } from '#shared/meetings/minutes/draft.ts'
import { languagesIn } from '#shared/meetings/minutes/fields.ts'
import { sourceOf } from '#shared/meetings/minutes/source-of.ts'
import { takeDraft } from '#shared/meetings/minutes/take-draft.ts'
import { outcomesIn, outcomesOn } from '#shared/meetings/outcome.ts'
import { fewBallots } from '#shared/priorities/tally/published-box.ts'
import { giveFile } from '#renderer/device/vault-files.ts'
import type { MemoryVault, Registry } from '../support/memory-vault.ts'
import { outcomeOf, type Ran } from './ran.ts'

/** Drafting as the vault does it. */
export const draftingRegistry: Registry = {
  handlers: {
    'meetings/draft-minutes': (
      desk: Desk,
      { id, languages }: CommandInput<'meetings/draft-minutes'>,
    ) => {
      refuseFinal(desk, id, 'minutes')
      takeDraft(
        desk,
        id,
        draft(sourceOf(desk, id), languagesIn(languages), minutesVoices),
        languages,
      )
      return {}
    },
  },
}

/** Ballots as the vault looks through them and hands them over. */
export function ballotsRegistry(vault: () => MemoryVault): Registry {
  const boxOn = (desk: Desk, { meeting, item }: CommandInput<'meetings/box-look'>) => {
    const step = outcomesOn(desk, meeting).find(({ id }) => id === item)
    const box = step && boxOf(step, (things) => things)
    if (!box) throw new Refusal('no-closed-vote')
    return box
  }
  return {
    handlers: {
      'meetings/box-look': (desk: Desk, input: CommandInput<'meetings/box-look'>) => {
        const { ballots } = boxOn(desk, input)
        const written = ballots.filter(({ words }) => words !== undefined).length
        return { ballots: ballots.length, few: ballots.length < fewBallots, written, names: [] }
      },
      'meetings/publish-box': async (desk: Desk, input: CommandInput<'meetings/publish-box'>) => {
        const box = boxOn(desk, input)
        const file = await giveFile(vault().link, new Blob([JSON.stringify(box)]))
        return { file, name: 'ballots.json', ballots: box.ballots.length }
      },
    },
  }
}

const times = <T>(count: number, one: T): readonly T[] => Array.from({ length: count }, () => one)
const say = (text: string) => ({ do: 'add', text, bin: null, name: null })
const rank = (...order: readonly number[]) => ({
  do: 'ballot',
  marks: Object.fromEntries(
    order.map((option, place) => [`option${String(option).padStart(10, '0')}`, place + 1]),
  ),
})

const evening: readonly (Ran & { readonly title: string; readonly prompt?: string })[] = [
  { activity: 'check-in', title: 'Arrive and check in', gave: times(24, say('Glad')) },
  {
    activity: 'brainstorm',
    title: 'Gather ideas',
    prompt: 'What is strong here?',
    settings: { each: 0, held: false },
    gave: [
      'The library steps after dark',
      'Oranges on Mill Avenue',
      'A choir that feeds people',
      'Grandparents who walk children home',
      'Two drivers with free evenings',
      'The bakery’s back room',
    ].map(say),
    passed: 6,
  },
  {
    activity: 'ranked',
    title: 'Choose together',
    prompt: 'What do we start first?',
    settings: {
      options: ['After-school circle', 'Warm-room network', 'Garden healing path'],
      secrecy: 'open',
      door: 'devices',
      quorum: null,
      tie: 'all-tied',
      count: 'instant-runoff',
    },
    gave: [...times(17, rank(1, 2, 3)), ...times(13, rank(2, 1, 3)), ...times(5, rank(3, 1))],
  },
]

/** A meeting that was held: what came of its parts, and what was written down beside them. */
export function hold({ desk }: MemoryVault, meeting: string): void {
  desk.change(meetingDocument(meeting), (document) => {
    for (const [at, { title, prompt = '', ...ran }] of evening.entries())
      outcomesIn(document).set(`evening${String(at).padStart(9, '0')}`, {
        activity: ran.activity,
        title,
        prompt,
        place: at + 1,
        at: desk.now,
        minutes: 20,
        result: outcomeOf(ran),
      })
    const beside = {
      decided: {
        kind: 'decided',
        text: 'Start with the after-school circle',
        review: '2027-03-01',
        step: null,
      },
      chairs: { kind: 'agreed', text: 'Carry 12 chairs from Second Chair', who: null, due: null },
      osei: {
        kind: 'agreed',
        text: 'Ask Ms. Osei for Tuesday and Thursday',
        who: { kind: 'words', name: 'Marisol' },
        due: '2026-10-02',
      },
      parked: { kind: 'parked', text: 'Who holds keys for the pavilion?' },
    }
    for (const [id, one] of Object.entries(beside))
      keptIn(document).set(id.padEnd(16, '0'), { place: 1, at: desk.now, ...one })
    cameIn(document).set('c'.repeat(32), { phones: 31 })
  })
  desk.change('meetings', (document) => {
    editRecord(meetingsIn(document), meeting, { state: 'held' })
  })
}
