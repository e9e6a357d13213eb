import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { keepHere, readHere } from '#renderer/device/kept-here.ts'
import { useView, useViewItems } from '#renderer/store/use-view.ts'
import { placeOfMentioning } from '#renderer/texts/mentioned-in.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { HomePart } from './home-part.tsx'

/** More than anybody's mentions; the oldest are forgotten first. */
const mostKept = 2_000

const SeenSchema = v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(mostKept))

type Props = { readonly coalition: string; readonly me: string }

/** Texts that mention this person and that they have not said to have seen. Only this computer remembers which. */
export function MentionsPart({ coalition, me }: Props) {
  const { t } = useTranslation('home')
  const place = `mentions/${coalition}/${me}`
  const [seen, setSeen] = useState(() => readSeen(place))
  const found = useViewItems(useView('texts/mentioning', { kind: 'person', id: me }))
  const fresh = found.filter((record) => !seen.includes(keyOf(record)))
  if (fresh.length === 0) return null
  const settle = () => {
    const next = [...seen, ...fresh.map(keyOf)].slice(-mostKept)
    keepHere(place, JSON.stringify(next))
    setSeen(next)
  }
  return (
    <HomePart
      title={t('mentions.title')}
      aside={
        <Button kind="quiet" size="small" onPress={settle}>
          {t('mentions.seen')}
        </Button>
      }
    >
      <Card look="list">
        <ul className="divided">
          {fresh.map((record) => (
            <li key={keyOf(record)} className="home-mention">
              <Link to={placeOfMentioning(record)}>
                <bdi>{record.name}</bdi>
              </Link>
              <span className="meta">{t(`mentions.kind.${record.kind}`)}</span>
            </li>
          ))}
        </ul>
      </Card>
    </HomePart>
  )
}

const keyOf = ({ kind, id }: { readonly kind: string; readonly id: string }) => `${kind}/${id}`

function readSeen(place: string): readonly string[] {
  try {
    const read = v.safeParse(SeenSchema, JSON.parse(readHere(place) ?? '[]'))
    return read.success ? read.output : []
  } catch {
    return []
  }
}
