import { directionOf } from '#shared/language/languages.ts'
import type { ShownLine } from '#shared/meetings/minutes/items.ts'
import { RichWords } from '#renderer/texts/rich-words.tsx'

type Props = {
  readonly kind: ShownLine['kind']
  readonly said: ShownLine['said'][number]
}

/** What a line says in one language, to be read: in that language and its direction, whatever the screen's is. */
export function LineWords({ kind, said: { language, words, looks } }: Props) {
  const tongue = { lang: language, dir: directionOf(language) }
  if (kind === 'heading')
    return (
      <h2 {...tongue}>
        <bdi>{words}</bdi>
      </h2>
    )
  return (
    <div className="after-words" {...tongue}>
      {looks === null ? <p>{words}</p> : <RichWords blocks={looks} />}
    </div>
  )
}
