import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoundItem } from '#shared/priorities/items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { DotRow } from './dot-row.tsx'

type Given = Readonly<Record<string, number>>

const sumOf = (given: Given) => Object.values(given).reduce((sum, one) => sum + one, 0)

/** Dots by plus and minus, or a pass; both can be changed or taken back until somebody closes the round. */
export function TakePart({ round }: { readonly round: RoundItem }) {
  const { t } = useTranslation('priorities')
  const act = useAct('priorities')
  const announce = useAnnounce()
  const { id, setup, mine } = round
  const [given, setGiven] = useState<Given>(mine?.dots ?? {})
  const left = setup.dots - sumOf(given)
  const most = setup.atMost ?? setup.dots

  const change = (option: string, dots: number) => {
    const { [option]: before = 0, ...others } = given
    setGiven(dots === 0 ? others : { ...others, [option]: dots })
    announce(t('dots.left', { count: left + before - dots }))
  }
  const send = () =>
    void act('priorities/take-part', { id, dots: given, passed: false }, { say: t('dots.sent') })
  const pass = async () => {
    const done = await act(
      'priorities/take-part',
      { id, dots: {}, passed: true },
      { say: t('pass.sent') },
    )
    if (done.done) setGiven({})
  }
  const takeBack = async () => {
    const done = await act('priorities/take-back', { id }, { say: t('taken-back') })
    if (done.done) setGiven({})
  }

  return (
    <Card
      title={t('take-part')}
      aside={
        <p className="priorities-left">
          <b className="numbers">{left}</b> {t('dots.left-words', { count: left })}
        </p>
      }
    >
      <p className="muted">
        {setup.atMost === null
          ? t('dots.free', { count: setup.dots })
          : t('dots.limited', { count: setup.dots, most })}
      </p>
      <ul className="divided priorities-dots">
        {setup.options.map(({ id: option, text }) => {
          const dots = given[option] ?? 0
          return (
            <DotRow
              key={option}
              text={text}
              dots={dots}
              canAdd={left > 0 && dots < most}
              onChange={(next) => {
                change(option, next)
              }}
            />
          )
        })}
      </ul>
      {mine !== null && (
        <Note tone="settled">
          {mine.passed
            ? t('pass.in', { count: sumOf(mine.dots) })
            : t('dots.in', { count: sumOf(mine.dots) })}
        </Note>
      )}
      <div className="row row--wide wrap priorities-send">
        <Button kind="primary" size="large" isDisabled={sumOf(given) === 0} onPress={send}>
          {mine === null || mine.passed ? t('dots.send') : t('dots.change')}
        </Button>
        <Button size="large" onPress={() => void pass()}>
          {t('pass.do')}
        </Button>
        {mine !== null && (
          <Button kind="quiet" onPress={() => void takeBack()}>
            {t('take-back')}
          </Button>
        )}
      </div>
      <p className="meta">{t('open-round')}</p>
    </Card>
  )
}
