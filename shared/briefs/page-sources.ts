import type { LinkedRecord } from './linked.ts'
import type { PageSetting, PictureFacts } from './to-page.ts'

/** What a page is put together from: its footnotes, each source once, whoever points to it, and pictures at hand. */
export type Sources = {
  /** The source behind a record: what it is, who said so and when. Answers with its id. */
  readonly record: (id: string, record: LinkedRecord) => string
  /** A source somebody typed; null where none was. */
  readonly typed: (words: string) => string | null
  /** What is known of a photo; null where its bytes are not at hand. */
  readonly picture: (id: string) => PictureFacts | null
  readonly footnotes: () => Iterable<{ readonly id: string; readonly text: string }>
}

export function createSources(setting: PageSetting): Sources {
  const texts = new Map<string, string>()
  return {
    record(id, record) {
      const key = `${record.kind}/${id}`
      texts.set(key, sourceOf(record, setting))
      return key
    },
    typed(words) {
      if (words === '') return null
      const known = [...texts].find(([key, text]) => key.startsWith('typed/') && text === words)
      const key = known?.[0] ?? `typed/${String(texts.size)}`
      texts.set(key, words)
      return key
    },
    picture: (id) => setting.pictures.get(id) ?? null,
    *footnotes() {
      for (const [id, text] of texts) yield { id, text }
    },
  }
}

/** The record, who said so, and the day. */
function sourceOf(record: LinkedRecord, setting: PageSetting): string {
  const { t, day } = setting.voice
  const by = personIn(record.by, setting)
  const date = day(record.at)
  switch (record.kind) {
    case 'goal':
      return t('page.source.goal', { by, date })
    case 'asset':
      return t('page.source.asset', { name: isolated(record.name), by, date })
    case 'photo':
      return t('page.source.photo', { name: isolated(record.name), by, date })
    case 'actions':
      return t('page.source.actions', { by, date })
    case 'decision': {
      const recorded = t('page.source.decision', { name: isolated(record.question), by, date })
      if (record.count === null) return recorded
      const { at } = record.count
      const counted =
        at === null ? t('page.source.meeting') : t('page.source.round', { date: day(at) })
      return `${recorded} ${counted}`
    }
  }
}

function personIn(person: string, { voice, leaving, personName }: PageSetting): string {
  const name = leaving.namesPeople ? personName(person) : null
  return name === null ? voice.t('page.a-member') : isolated(name)
}

/** People's words inside a sentence of another direction: first strong isolate … pop (Unicode UAX 9). */
export const isolated = (words: string): string => `\u2068${words}\u2069`
