import { say, type Sentence } from '#shared/priorities/sentence.ts'
import type { PublishedBox } from '#shared/priorities/tally/published-box.ts'
import type { CliWords } from './words.ts'

/** Sentences about a count in the language of the terminal; where a ballot is a device's, numbers say devices. */
export function countVoice(
  words: CliWords,
  of: PublishedBox['turnout']['of'],
): (sentence: Sentence) => string {
  const lists = new Intl.ListFormat(words.language, { type: 'conjunction' })
  const voice = {
    words: (key: string, values: Readonly<Record<string, string>>) =>
      words.find(`sentence.${key}`, values) ?? words.find(key, values) ?? nameIn(key),
    counted: (unit: string, count: number) =>
      words.counted(`count.${unit === 'people' ? of : unit}`, count) ?? String(count),
    number: String,
    list: (values: readonly string[]) => lists.format(values),
  }
  return (sentence) => say(voice, sentence)
}

/** An answer that has no words here is told by its name. */
const nameIn = (key: string) => key.slice(key.lastIndexOf('.') + 1)
