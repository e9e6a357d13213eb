import { ArrowLeftRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { IntroductionItem } from '#shared/assets/introductions/contract.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { KindMark } from '#renderer/ui/kind-mark.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { cutLine } from './cut-line.ts'

type Props = { readonly item: IntroductionItem; readonly onPass: () => void }

/** Two who could get to know each other: why, and what can be done about it. */
export function IntroductionCard({ item, onPass }: Props) {
  const { t } = useTranslation('asset-links')
  const { list } = useFormat()
  const act = useAct('asset-links')
  const { offering, welcoming, offer, welcome, words, isNear } = item
  const names = { a: offering.name, b: welcoming.name }

  const suggest = async () => {
    const text = cutLine(t('introductions.idea', { ...names, offer, welcome }))
    const said = { say: t('introductions.suggested'), undo: true }
    if ((await act('priorities/add-idea', { text }, said)).done) onPass()
  }
  const link = () => {
    const said = { say: t('linked', { name: names.a, other: names.b }), undo: true }
    const ends = { from: offering.id, to: welcoming.id }
    void act('assets/link', { ...ends, kind: 'knows', note: offer }, said)
  }
  return (
    <li className="stack stack--3 assets-introduction" aria-label={t('introductions.of', names)}>
      <p className="row wrap">
        {[offering, welcoming].map(({ id, name, kind }, at) => (
          <span key={id} className="row">
            {at > 0 && <Icon of={ArrowLeftRight} />}
            <KindMark kind={kind} size={18} named />
            <Link to={`/assets/${id}`}>
              <bdi>{name}</bdi>
            </Link>
          </span>
        ))}
      </p>
      <p className="small">
        {t('introductions.why', { offer, welcome })}{' '}
        {t('introductions.words', { words: list(words) })} {isNear && t('introductions.near')}
      </p>
      <div className="row wrap">
        <Button
          kind="soft"
          size="small"
          aria-label={t('introductions.suggest.named', names)}
          onPress={() => {
            void suggest()
          }}
        >
          {t('introductions.suggest')}
        </Button>
        <Button
          kind="quiet"
          size="small"
          aria-label={t('introductions.link.named', names)}
          onPress={link}
        >
          {t('introductions.link')}
        </Button>
        <Button
          kind="quiet"
          size="small"
          aria-label={t('introductions.pass.named', names)}
          onPress={onPass}
        >
          {t('introductions.pass')}
        </Button>
      </div>
    </li>
  )
}
