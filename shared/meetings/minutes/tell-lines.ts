import { fewestInRoom } from '#shared/assets/inventory/inventory.ts'
import type { BriefVoice } from '#shared/briefs/voice.ts'
import { activities } from '../activities/all.ts'
import type { MinutesLine } from '../activities/machine.ts'
import { type Told, tellingOfFew } from './few-people.ts'
import { leftOver, tellAnswers, tellTook } from './tell-counts.ts'

/** A part of the minutes before it is a line in them. */
export type Part = {
  /** Which part of its step, the same however often it is drafted. */
  readonly part: string
  readonly text: string
  /** Holds numbers of people. */
  readonly counts: boolean
  /** Numbers in it that tell of few people, see few-people.ts. */
  readonly few: readonly number[]
}

/** What people say as they come and go is not for the minutes: only how many said something. */
const staysInTheRoom: ReadonlySet<string> = new Set(['check-in', 'check-out'])

/** Ways of voting in which the number of an option is one of people. */
const countsPeople: ReadonlySet<string> = new Set([
  'vote.method.approval',
  'vote.method.instant-runoff',
  // Of few dots each, one is one person.
  'vote.method.dots',
])

/** A line holds this many characters of people's own words, so that it can be read and written in. */
const longest = 6_000

const numberIn = ({ values }: MinutesLine, name: string): number => {
  const value = values[name]
  return typeof value === 'number' ? value : 0
}

/** One line, whatever was typed. */
const plainLine = (words: string): string => words.replaceAll(/\s+/gu, ' ').trim()

/** A sentence, and a list of lines below it. */
export const listed = (sentence: string, points: readonly string[]): string =>
  [sentence, ...points.map((point) => `• ${plainLine(point)}`)].join('\n')

/**
 * What a step came to, in the words of one language: the sentences an activity names, filled in. Sentences that belong
 * together are one part, people's own words stand below theirs.
 */
export function tellLines(
  kind: string,
  lines: readonly MinutesLine[],
  voice: BriefVoice,
): readonly Part[] {
  const { t } = voice
  const parts: Part[] = []
  const add = (part: string, text: string, counts = false, few: readonly number[] = []) =>
    parts.push({ part, text, counts, few })
  const answers = lines.filter(({ key }) => key.startsWith(`${kind}.answer.`))
  const rows = lines.filter(({ key }) => key === 'vote.row')
  const places = lines.filter(({ key }) => key.startsWith('impact-effort.'))
  const door = lines.find(({ key }) => isVoteDoor(key))
  const voters = door === undefined ? 0 : numberIn(door, 'gave')
  const isTiny = door !== undefined && voters < fewestInRoom
  // Where people talk, phones and paper are beside it: nothing written does not mean that nobody spoke.
  const isSpoken = activities.of(kind)?.family === 'listen'

  for (const line of lines) {
    const { key, said } = line
    const took = {
      gave: numberIn(line, 'gave'),
      passed: numberIn(line, 'passed'),
      paper: numberIn(line, 'paper'),
    }
    if (key === 'took-part') {
      if (isSpoken && took.gave + took.passed === 0) continue
      const held = numberIn(line, 'held')
      const more = held === 0 || staysInTheRoom.has(kind) ? '' : ` ${t('held', { count: held })}`
      add('took', `${tellTook(took, voice)}${more}`, true, leftOver(took))
    } else if (key === 'answered') {
      const told = tellAnswers(
        answers.map((one) => numberIn(one, 'count')),
        took,
        voice,
      )
      const points = answers.map((one, at) =>
        t('answer', { answer: t(`activities:${one.key}`), count: told.parts[at] ?? '' }),
      )
      add('answers', listed(told.sentence, points), true, told.few)
    } else if (isVoteDoor(key)) {
      add(
        'took',
        tellTook(took, voice, key === 'vote.cards' ? 'cards' : 'devices'),
        true,
        leftOver(took),
      )
    } else if (answers.includes(line)) {
      if (said.length > 0)
        addSaid(
          key.slice(key.lastIndexOf('.') + 1),
          t('own-words', { answer: t(`activities:${key}`) }),
          said,
        )
    } else if (key === 'map-assets.gifts') {
      const isFew = numberIn(line, 'count') < fewestInRoom
      add('gifts', isFew ? t('map-assets.gifts-few') : t(key, { ...line.values }), true)
    } else if (line === rows[0]) {
      // Whoever knows how two of three voted knows how the third did.
      if (!isTiny)
        add(
          'rows',
          listed(
            t('vote.rows'),
            rows.map((row) => t('vote.row', row.values)),
          ),
          lines.some(({ key: method }) => countsPeople.has(method)),
          tellingOfFew(rows.map(pointsOf), voters),
        )
    } else if (line === places[0]) {
      add(
        'places',
        listed(t('impact-effort.about'), places.map(placeWords)),
        false,
        tellingOfFew(places.flatMap(meansOf), null),
      )
    } else if (!rows.includes(line) && !places.includes(line)) {
      if (staysInTheRoom.has(kind)) continue
      const at = parts.filter(({ part }) => part.startsWith('said-')).length
      addSaid(`said-${String(at)}`, sentenceOf(line), said, boundOf(line))
    }
  }
  return parts

  /** An activity may have no sentence of its own: what people said stands there all the same. */
  function sentenceOf({ key, values }: MinutesLine): string {
    const sentence = t(key, { ...values })
    return sentence === key ? t('said') : sentence
  }

  function placeWords(line: MinutesLine): string {
    const { key, values } = line
    const few = key === 'impact-effort.row' && numberIn(line, 'people') < fewestInRoom
    const told = (name: string) => voice.number(numberIn(line, name))
    return t(few ? 'impact-effort.few' : key, {
      text: values['text'] ?? '',
      impact: told('impact'),
      effort: told('effort'),
    })
  }

  /** Many words are several parts. */
  function addSaid(
    part: string,
    sentence: string,
    said: readonly string[],
    few: readonly number[] = [],
  ) {
    const chunks: string[][] = [[]]
    let length = 0
    for (const words of said) {
      if (length > 0 && length + words.length > longest) {
        chunks.push([])
        length = 0
      }
      chunks.at(-1)?.push(words)
      length += words.length
    }
    for (const [at, chunk] of chunks.entries())
      add(
        at === 0 ? part : `${part}-${String(at)}`,
        listed(at === 0 ? sentence : t('more'), chunk),
        false,
        at === 0 ? few : [],
      )
  }
}

const isVoteDoor = (key: string): boolean => key === 'vote.devices' || key === 'vote.cards'

const pointsOf = (row: MinutesLine): Told => ({
  number: numberIn(row, 'points'),
  people: numberIn(row, 'people'),
})

/** Means are of all who said something. */
const meansOf = (place: MinutesLine): readonly Told[] =>
  ['impact', 'effort'].map((name) => ({
    number: numberIn(place, name),
    people: numberIn(place, 'people'),
  }))

/** Fewer took part than were needed. */
export const boundOf = ({ key, values: { count } }: MinutesLine): readonly number[] =>
  key === 'vote.quorum' && typeof count === 'number'
    ? tellingOfFew([{ number: count, people: count - 1 }], null)
    : []
