import { useTranslation } from 'react-i18next'
import type { IdeaItem } from '#shared/priorities/items.ts'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { Button } from '#renderer/ui/button.tsx'
import type { People } from './use-people.ts'

type Voice = IdeaItem['voices'][number]
type Props = {
  readonly idea: IdeaItem
  readonly people: People
  readonly onPart: (voice: string) => void
}

/** Who said so; where ideas were merged, everybody's own words. */
export function IdeaVoices({ idea, people, onPart }: Props) {
  const { t } = useTranslation('priorities')
  const [first, ...others] = idea.voices
  const nameOf = (voice: Voice) =>
    voice.from === '' ? (people.personOf(voice.by)?.name ?? t('someone')) : voice.from
  if (first === undefined) return null
  const person = first.from === '' ? people.personOf(first.by) : null
  return (
    <>
      <p className="priorities-idea__voice meta">
        {person !== null && <Avatar person={person} size="small" />}
        <bdi className="truncate">{nameOf(first)}</bdi>
      </p>
      {others.length > 0 && (
        <details className="priorities-idea__voices">
          <summary>{t('voices', { count: others.length })}</summary>
          <ul className="stack">
            {others.map((voice) => (
              <li key={voice.idea} className="small">
                <p dir="auto">{voice.text}</p>
                <p className="row between meta">
                  <bdi>{nameOf(voice)}</bdi>
                  <Button
                    kind="quiet"
                    size="small"
                    aria-label={t('part-named', { text: voice.text })}
                    onPress={() => {
                      onPart(voice.idea)
                    }}
                  >
                    {t('part')}
                  </Button>
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
