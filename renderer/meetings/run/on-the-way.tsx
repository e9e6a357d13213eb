import { Gavel, HandHeart, Pencil } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskView } from '#shared/meetings/room/room-views.ts'
import { useWho } from '#renderer/meetings/use-who.ts'
import { Button } from '#renderer/ui/button.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { type Agreed, AgreedDialog } from './agreed-dialog.tsx'
import { type Decided, DecidedDialog } from './decided-dialog.tsx'

/** What is open over the page; `known` is null for a new one. */
type Over =
  | { readonly kind: 'decided'; readonly known: Decided | null }
  | { readonly kind: 'agreed'; readonly known: Agreed | null }

/** What is decided on the way, and who does what: written down while everybody remembers it. */
export function OnTheWay({ decided, agreed }: Pick<DeskView, 'decided' | 'agreed'>) {
  const { t } = useTranslation('meeting-run')
  const format = useFormat()
  const { nameOf } = useWho()
  const [over, setOver] = useState<Over | null>(null)
  const decision = over?.kind === 'decided' ? over : null
  const action = over?.kind === 'agreed' ? over : null
  const close = () => {
    setOver(null)
  }
  return (
    <section className="run-kept" aria-labelledby="run-kept">
      <h2 id="run-kept">{t('kept')}</h2>
      {decided.length + agreed.length === 0 && <p className="meta">{t('kept.none')}</p>}
      {decided.length > 0 && (
        <ul className="run-stack" aria-label={t('kept.decided')}>
          {decided.map((known) => (
            <Row
              key={known.id}
              text={known.text}
              onChange={() => {
                setOver({ kind: 'decided', known })
              }}
            >
              {t('kept.decided')}
              {known.review !== null &&
                ` · ${t('kept.review', { day: format.dayAndMonth(known.review) })}`}
            </Row>
          ))}
        </ul>
      )}
      {agreed.length > 0 && (
        <ul className="run-stack" aria-label={t('kept.agreed')}>
          {agreed.map((known) => (
            <Row
              key={known.id}
              text={known.text}
              onChange={() => {
                setOver({ kind: 'agreed', known })
              }}
            >
              <bdi>{nameOf(known.who) ?? t('kept.welcome')}</bdi>
              {known.due !== null && ` · ${t('kept.due', { day: format.dayAndMonth(known.due) })}`}
            </Row>
          ))}
        </ul>
      )}
      <div className="row wrap">
        <Button
          size="small"
          icon={Gavel}
          onPress={() => {
            setOver({ kind: 'decided', known: null })
          }}
        >
          {t('decided.add')}
        </Button>
        <Button
          size="small"
          icon={HandHeart}
          onPress={() => {
            setOver({ kind: 'agreed', known: null })
          }}
        >
          {t('agreed.add')}
        </Button>
      </div>
      {decision !== null && <DecidedDialog known={decision.known} onClose={close} />}
      {action !== null && <AgreedDialog known={action.known} onClose={close} />}
    </section>
  )
}

type RowProps = {
  readonly text: string
  readonly children: ReactNode
  readonly onChange: () => void
}

function Row({ text, children, onChange }: RowProps) {
  const { t } = useTranslation('meeting-run')
  return (
    <li>
      <div className="grow">
        <bdi>{text}</bdi>
        <span className="meta block">{children}</span>
      </div>
      <IconButton
        size="small"
        icon={Pencil}
        label={t('kept.change', { text })}
        onPress={onChange}
      />
    </li>
  )
}
