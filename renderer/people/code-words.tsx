import { useFormat } from '#renderer/ui/use-format.ts'

/** Words to read aloud or copy by hand, numbered, always from left to right because they are English. */
export function CodeWords({ words }: { readonly words: readonly string[] }) {
  const { number } = useFormat()
  return (
    <ol className="people-words" dir="ltr" lang="en">
      {words.map((word, at) => (
        <li key={at}>
          <span className="meta numbers" aria-hidden>
            {number(at + 1)}
          </span>{' '}
          {word}
        </li>
      ))}
    </ol>
  )
}
