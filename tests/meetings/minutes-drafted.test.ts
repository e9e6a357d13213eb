import { expect, test } from 'vitest'
import { minutesVoices } from '#electron/vault/meetings/minutes-voices.ts'
import { languageCodes } from '#shared/language/languages.ts'
import { machines } from '#shared/meetings/activities/machines.ts'
import { openDesk } from '../support/desk.ts'
import { tellLines } from '#shared/meetings/minutes/tell-lines.ts'
import { drafted, held } from './minutes-ground.ts'
import { outcomeOf, type Ran } from './ran.ts'

const times = <T>(count: number, one: T): readonly T[] => Array.from({ length: count }, () => one)
const add = (text: string, name: string | null = null, bin: string | null = null) => ({
  do: 'add',
  text,
  bin,
  name,
})
const answer = (key: string, words: string | null = null, name: string | null = null) => ({
  do: 'answer',
  answer: key,
  words,
  name,
})
const vote = {
  options: ['Lamplight', 'Warm hands'],
  secrecy: 'open',
  door: 'devices',
  quorum: null,
  tie: 'all-tied',
}
const option = (at: number) => `option${String(at).padStart(10, '0')}`
const ballot = (...at: readonly number[]) => ({
  do: 'ballot',
  marks: Object.fromEntries(at.map((one) => [option(one), 1])),
})
const strength = (name: string, kind: string) => ({
  do: 'add',
  name,
  kind,
  where: 'Mill',
  strong: null,
})
const gathers = { aloud: false, suggested: false, quiet: 0, each: 0, held: false }
const theme = (at: number) => `theme${String(at).padStart(11, '0')}`

/** A step of every kind, and of everything that may come of one, so that each sentence an activity names is said once. */
const ran: readonly Ran[] = [
  { activity: 'check-in', settings: gathers, gave: times(6, add('Tired')) },
  { activity: 'check-out', settings: gathers, gave: times(6, add('Glad')) },
  { activity: 'agreements', settings: gathers, gave: times(6, add('One speaks')) },
  { activity: 'brainstorm', settings: gathers, gave: times(6, add('The library steps')) },
  { activity: 'round', settings: gathers, gave: times(6, add('I can drive')) },
  { activity: 'queue', settings: gathers, gave: times(6, add('I agree')) },
  {
    activity: 'reflection',
    settings: gathers,
    gave: [...times(5, add('The food', null, 'plus')), add('The chairs', null, 'delta')],
  },
  {
    activity: 'themes',
    settings: {
      from: 'meeting',
      items: [
        { ref: 'item000000000001', text: 'Benches' },
        { ref: 'item000000000002', text: 'Choir' },
      ],
    },
    led: [
      { do: 'theme', ref: theme(1), name: 'Places' },
      { do: 'put', item: 'item000000000001', theme: theme(1) },
    ],
  },
  {
    activity: 'map-assets',
    settings: { kinds: [], held: false },
    gave: [strength('Mill garden', 'place'), ...times(6, strength('Oralee sews', 'individual'))],
  },
  {
    activity: 'map-assets',
    settings: { kinds: [], held: false },
    gave: [strength('Mill garden', 'place'), strength('Oralee sews', 'individual')],
  },
  {
    activity: 'impact-effort',
    settings: { options: ['Benches', 'Lamps'] },
    gave: times(5, { do: 'rate', option: 0, impact: 3, effort: 1 }),
  },
  { activity: 'temperature', settings: { steps: 'three' }, gave: times(6, answer('warm')) },
  { activity: 'temperature', settings: { steps: 'five' }, gave: times(6, answer('hot')) },
  { activity: 'fist-to-five', settings: {}, gave: times(6, answer('1', 'Who cleans?')) },
  { activity: 'consent', settings: {}, gave: times(6, answer('concern', 'Who pays?')) },
  { activity: 'gradients', settings: {}, gave: times(6, answer('veto', 'Not here')) },
  { activity: 'approval', settings: vote, gave: times(6, ballot(1)) },
  { activity: 'approval', settings: { ...vote, quorum: 20 }, gave: [ballot(1), ballot(2)] },
  { activity: 'approval', settings: vote },
  {
    activity: 'approval',
    settings: { ...vote, tie: 'earlier-listed' },
    gave: [ballot(1), ballot(2)],
  },
  {
    activity: 'approval',
    settings: { ...vote, tie: 'another-round' },
    gave: [ballot(1), ballot(2)],
  },
  { activity: 'approval', settings: { ...vote, tie: 'most-people' }, gave: [ballot(1), ballot(2)] },
  { activity: 'approval', settings: { ...vote, door: 'cards' } },
  { activity: 'dots', settings: { ...vote, dots: 3, atMost: null }, gave: times(6, ballot(1)) },
  {
    activity: 'dots',
    settings: { ...vote, dots: 3, atMost: null, tie: 'most-people' },
    gave: [
      { do: 'ballot', marks: { [option(1)]: 2 } },
      { do: 'ballot', marks: { [option(2)]: 1 } },
      { do: 'ballot', marks: { [option(2)]: 1 } },
    ],
  },
  { activity: 'score', settings: vote, gave: times(6, ballot(1)) },
  { activity: 'star', settings: vote, gave: times(6, ballot(1)) },
  ...['instant-runoff', 'borda', 'schulze'].map((count) => ({
    activity: 'ranked',
    settings: { ...vote, count },
    gave: times(6, ballot(1)),
  })),
  { activity: 'break', settings: {} },
  { activity: 'free-talk', settings: {} },
]

const keysOf = (one: Ran) =>
  machines
    .get(one.activity)
    ?.minutes(outcomeOf(one))
    ?.map(({ key }) => key) ?? []

test('every activity leaves lines, and the minutes have a sentence for each of them in every language', () => {
  expect(new Set(ran.map(({ activity }) => activity))).toEqual(new Set(machines.keys()))
  const unread = ran.filter((one) => machines.get(one.activity)?.minutes(outcomeOf(one)) === null)
  expect(unread).toEqual([])
  // Those of whole groups are put together from others.
  const apart = /^(?:took-part|answered|vote\.(?:devices|cards))$/u
  const inRoom = /^check-(?:in|out)\.said$/u
  const keys = new Set(ran.flatMap(keysOf).filter((key) => !apart.test(key) && !inRoom.test(key)))
  expect(keys.size).toBeGreaterThan(40)
  for (const language of languageCodes)
    for (const key of keys) {
      const name = key.includes('.answer.') ? `activities:${key}` : key
      const words = minutesVoices[language].t(name, { count: 7 })
      expect([language, key, words]).not.toEqual([language, key, key])
    }
})

test('a whole evening reads in three languages, with no sentence and no number left open', () => {
  const desk = openDesk()
  const meeting = held(desk, { steps: ran })
  for (const first of languageCodes)
    for (const { words } of drafted(desk, meeting, { first, second: null })) {
      const said = words[first] ?? ''
      expect(said).not.toBe('')
      expect(said).not.toMatch(/\{\{|\}\}|\$t\(|undefined|NaN|(?:^|\s)[a-z-]+\.[a-z-]+(?:\.|$|\s)/u)
    }
})

test('what an activity without sentences of its own brought stands under a general one', () => {
  const line = { key: 'sample.said', values: { count: 1 }, said: ['A song'] }
  expect(tellLines('sample', [line], minutesVoices.en).map(({ text }) => text)).toEqual([
    'What was said:\n• A song',
  ])
})
