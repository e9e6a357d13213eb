import { expect, test } from 'vitest'
import { attendedIn, attendedKey, toldOf } from '#shared/meetings/carry/attended.ts'
import { meetingDocument } from '#shared/meetings/maps.ts'
import { openDesk } from '../support/desk.ts'
import { draftInto, held, saidOn } from './minutes-ground.ts'
import { outcomeOf, type Ran } from './ran.ts'

const times = <T>(count: number, one: T): readonly T[] => Array.from({ length: count }, () => one)
const answer = (key: string, words: string | null = null, name: string | null = null) => ({
  do: 'answer',
  answer: key,
  words,
  name,
})
const said = (text: string, name: string | null = null) => ({ do: 'add', text, bin: null, name })
const gathers = { aloud: false, suggested: false, quiet: 0, each: 0, held: false }

/** The minutes of one step with so many phones in the room. */
function minutesOf(ran: Ran, phones = 30): readonly string[] {
  const desk = openDesk()
  const meeting = held(desk, { steps: [ran], phones })
  draftInto(desk, meeting, { first: 'en', second: null })
  return saidOn(desk, meeting)
}

const polled = (support: number, unsure: number, passed = 0): Ran => ({
  activity: 'consent',
  settings: {},
  gave: [...times(support, answer('live-with')), ...times(unsure, answer('concern'))],
  passed,
})

test('numbers of people below five are told nowhere, and no sum gives one away', () => {
  const [, , few] = minutesOf(polled(20, 2))
  expect(few).toContain('How many took part is not told')
  expect(few).toContain(': few')
  expect(few).not.toMatch(/\b(?:2|22)\b/u)
  const [, , enough] = minutesOf(polled(20, 6))
  expect(enough).toContain('26 took part.')
  expect(enough).toContain(': 6')
  const [, , alone] = minutesOf(polled(3, 0))
  expect(alone).toContain('Few took part.')
  expect(alone).not.toContain('3')
})

test('passing is taking part, and is told where neither it nor the rest is small', () => {
  const reflected = (gave: number, passed: number) =>
    minutesOf({
      activity: 'reflection',
      settings: {},
      gave: times(gave, { ...said('Yes'), bin: 'plus' }),
      passed,
    })[2]
  expect(reflected(0, 12)).toBe('12 took part. 12 of them passed.')
  expect(reflected(9, 6)).toBe('15 took part. 6 of them passed.')
  expect(reflected(9, 1)).toBe('10 took part.')
  expect(reflected(2, 9)).toBe('11 took part.')
})

test('where people talk, nothing written does not read as if nobody had spoken', () => {
  const told = (activity: string) =>
    minutesOf({ activity, settings: gathers, gave: [], passed: 0 }).join('\n')
  expect(told('brainstorm')).toContain('Nobody took part.')
  expect(told('round')).not.toContain('Nobody took part.')
})

test('how many phones came is told to the next five, so that no subtraction tells how few gave nothing', () => {
  const came = (phones: number) => minutesOf({ activity: 'break' }, phones)[0]
  expect(came(28)).toContain('About 30 phones')
  expect(came(32)).toContain('About 30 phones')
  expect(came(5)).toContain('About 5 phones')
  expect(came(4)).toBe('A small group came.')
})

test('who came by sector stands in the minutes, and phones only where they give no hidden total away', () => {
  const desk = openDesk()
  const meeting = held(desk, { phones: 30 })
  const count = (sectors: readonly { name: string; count: number }[]) => {
    desk.change(meetingDocument(meeting), (document) => {
      attendedIn(document).set(attendedKey, { ...toldOf(sectors), by: desk.me, at: 1 })
    })
    draftInto(desk, meeting)
    return saidOn(desk, meeting)
  }
  expect(
    count([
      { name: 'Youth', count: 12 },
      { name: 'Elders', count: 9 },
    ])[1],
  ).toBe('Who came, as it was counted:\n• Youth: 12\n• Elders: 9\n• In all: 21')
  expect(
    count([
      { name: 'Youth', count: 12 },
      { name: 'Elders', count: 2 },
    ]),
  ).toEqual(['Who came, as it was counted:\n• Youth: 12\n• Elders: few'])
})

test('paper counts beside phones, and is told apart only where neither is small', () => {
  const votes = {
    activity: 'approval',
    settings: {
      options: ['Lamplight', 'Warm hands'],
      secrecy: 'open',
      door: 'devices',
      quorum: null,
      tie: 'all-tied',
    },
    gave: times(20, { do: 'ballot', marks: { option0000000001: 1 } }),
  } as const
  const withPaper = (paper: number) => {
    const desk = openDesk()
    const meeting = held(desk, {
      steps: [{ ...votes, more: { result: Object.assign({}, outcomeOf(votes), { paper }) } }],
    })
    draftInto(desk, meeting)
    return saidOn(desk, meeting)
  }
  expect(withPaper(8)).toContain('One vote for each device: 20 voted. 8 of them on paper.')
  expect(withPaper(2)).toContain('One vote for each device: 20 voted.')
})

test('a name stands only beside words whose person gave it, and nothing of who arrived how', () => {
  const lines = minutesOf({
    activity: 'fist-to-five',
    settings: {},
    gave: [answer('1', 'Who cleans?', 'Marisol'), ...times(6, answer('1', 'Who pays?'))],
  }).join('\n')
  expect(lines).toContain('• Who cleans? (Marisol)')
  expect(lines.match(/Marisol/gu)).toHaveLength(1)
  const arriving = { activity: 'check-in', settings: gathers, gave: times(6, said('Glad')) }
  const items = [{ ref: 'arriving00000000', text: 'My mother is ill', bin: null, name: 'Marisol' }]
  const result = Object.assign({}, outcomeOf(arriving), { items })
  const arrived = minutesOf({ ...arriving, more: { result } })
  expect(arrived.join('\n')).toContain('6 took part.')
  expect(arrived.join('\n')).not.toMatch(/mother|Marisol/u)
})

test('somebody’s gift is counted and never named; a few are not even counted', () => {
  const strength = (kind: string) => ({
    do: 'add',
    name: 'Oralee sews',
    kind,
    where: null,
    strong: null,
  })
  const gifts = (count: number) =>
    minutesOf({
      activity: 'map-assets',
      settings: { kinds: [], held: false },
      gave: times(count, strength('individual')),
    }).join('\n')
  expect(gifts(6)).toContain('6 gifts of people')
  expect(gifts(2)).toContain('Some people told of a gift')
  expect(gifts(2) + gifts(6)).not.toContain('Oralee')
})

test('what was decided, promised, noted and parked on the way stands in the minutes, in words of the language', () => {
  const desk = openDesk()
  const meeting = held(desk, {
    kept: {
      decided: { kind: 'decided', text: 'Start with the circle', review: '2027-03-01', step: null },
      agreed: {
        kind: 'agreed',
        text: 'Ask Ms. Osei',
        who: { kind: 'words', name: 'Marisol' },
        due: '2026-10-02',
      },
      free: { kind: 'agreed', text: 'Carry chairs', who: null, due: null, place: 2 },
      noted: { kind: 'noted', text: 'Doors close at nine' },
      parked: { kind: 'parked', text: 'The bus line' },
    },
  })
  draftInto(desk, meeting, { first: 'en', second: 'es' })
  const first =
    'About 30 phones were in the room. People who shared one or used paper are not counted apart.'
  expect(saidOn(desk, meeting)).toEqual([
    first,
    'What was decided on the way',
    'Start with the circle. We look at it again on March 1, 2027.',
    'Who does what',
    'Ask Ms. Osei. Taken on by Marisol. By October 2, 2026.',
    'Carry chairs. A helper would be welcome.',
    'Notes',
    'Doors close at nine',
    'For another time',
    'The bus line',
  ])
  expect(saidOn(desk, meeting, 'minutes', 'es')[2]).toBe(
    'Start with the circle. Se revisará el 1 de marzo de 2027.',
  )
})

test('the page for those who came has the order of what is read aloud, and names nobody', () => {
  const desk = openDesk()
  const meeting = held(desk, {
    steps: [
      { activity: 'brainstorm', settings: gathers, gave: times(7, said('A bench', 'Marisol')) },
    ],
    kept: {
      decided: { kind: 'decided', text: 'Start with the circle', review: '2027-03-01', step: null },
      agreed: {
        kind: 'agreed',
        text: 'Ask Ms. Osei',
        who: { kind: 'words', name: 'Marisol' },
        due: null,
      },
    },
  })
  draftInto(desk, meeting)
  const page = saidOn(desk, meeting, 'give-back')
  expect(page).toEqual([
    'Thank you for coming on September 24, 2026. This is what we heard and what comes of it.',
    'What we said',
    '“Part 1” 7 things were named.',
    'What we decided',
    'Start with the circle',
    'Who carries what',
    'Ask Ms. Osei. Somebody has taken this on.',
    'What happens next',
    'On March 1, 2027 we look again at this: Start with the circle.',
    'If something here is not as you remember it, or you would like to help, please tell us.',
  ])
  expect(page.join('\n')).not.toContain('Marisol')
})

test('few came is said without a number, and what a newer version wrote is at least named', () => {
  const desk = openDesk()
  const newer: Ran = {
    activity: 'brainstorm',
    more: { activity: 'singing', result: { verses: 3 } },
  }
  const meeting = held(desk, { steps: [newer], phones: 3 })
  draftInto(desk, meeting)
  expect(saidOn(desk, meeting)).toEqual([
    'A small group came.',
    'Part 1',
    'This part was run with a newer version, so its result cannot be read here.',
  ])
})

test('whatever people type stays words: no mark-up, no placeholder, no word of the app', () => {
  const hostile = '<img src=x onerror=alert(1)> {{count}} $t(back.heard) \u202Eevil\n# heading'
  const lines = minutesOf({ activity: 'brainstorm', settings: gathers, gave: [said(hostile)] })
  expect(lines.at(-1)).toBe(
    'What was gathered:\n• <img src=x onerror=alert(1)> {{count}} $t(back.heard) \u202Eevil # heading',
  )
})
