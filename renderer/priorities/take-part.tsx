import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sumOf } from '#shared/priorities/ballot-rules.ts'
import type { RoundItem } from '#shared/priorities/items.ts'
import { lookOf } from '#shared/priorities/methods.ts'
import { isScale } from '#shared/priorities/scales.ts'
import type { Marks } from '#shared/priorities/tally/rules.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { BallotAnswer } from './ballot-answer.tsx'
import { BallotDots } from './ballot-dots.tsx'
import type { BallotField } from './ballot-field.ts'
import { BallotPlaces } from './ballot-places.tsx'
import { BallotScores } from './ballot-scores.tsx'
import { BallotTicks } from './ballot-ticks.tsx'

/** One's ballot, or a pass; both can be changed or taken back until somebody closes the round. */
export function TakePart({ round }: { readonly round: RoundItem }) {
  const { t } = useTranslation('priorities')
  const act = useAct('priorities')
  const { id, setup, mine } = round
  const look = lookOf(setup.method)
  const [given, setGiven] = useState<Marks>(mine?.given ?? {})
  const [words, setWords] = useState(mine?.words ?? '')
  const marked = look === 'dots' ? sumOf(given) : Object.keys(given).length

  const clear = () => {
    setGiven({})
    setWords('')
  }
  const send = () => {
    const written = words.trim()
    const said = look === 'answer' && written !== '' ? { words: written } : {}
    const marks = look === 'dots' ? { dots: given } : { marks: given, ...said }
    void act(
      'priorities/take-part',
      { id, ...marks, passed: false },
      { say: t(`ballot.sent-${look}`) },
    )
  }
  const pass = async () => {
    const done = await act('priorities/take-part', { id, passed: true }, { say: t('pass.sent') })
    if (done.done) clear()
  }
  const takeBack = async () => {
    const done = await act('priorities/take-back', { id }, { say: t('taken-back') })
    if (done.done) clear()
  }
  const isFirst = mine === null || mine.passed

  return (
    <Card
      title={t(`ballot.title-${look}`)}
      {...(setup.method === 'dots' && { aside: <DotsLeft left={setup.dots - marked} /> })}
    >
      {isScale(setup.method) ? (
        <BallotAnswer
          setup={setup}
          scale={setup.method}
          given={given}
          onChange={setGiven}
          words={words}
          onWords={setWords}
        />
      ) : (
        <Field setup={setup} given={given} onChange={setGiven} />
      )}
      {mine !== null && (
        <Note tone="settled">
          {mine.passed
            ? t('pass.in')
            : t(`ballot.in-${look}`, {
                count: look === 'dots' ? sumOf(mine.given) : Object.keys(mine.given).length,
              })}
        </Note>
      )}
      <div className="row row--wide wrap priorities-send">
        <Button kind="primary" size="large" isDisabled={marked === 0} onPress={send}>
          {t(`ballot.${isFirst ? 'send' : 'change'}-${look === 'dots' ? 'dots' : 'marks'}`)}
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
      <p className="meta">{setup.hidden ? t('open-round-hidden') : t('open-round')}</p>
    </Card>
  )
}

function Field({ setup, given, onChange }: BallotField) {
  switch (setup.method) {
    case 'dots':
      return <BallotDots setup={setup} given={given} onChange={onChange} />
    case 'approval':
      return <BallotTicks setup={setup} given={given} onChange={onChange} />
    case 'score':
    case 'star':
      return <BallotScores setup={setup} given={given} onChange={onChange} />
    case 'instant-runoff':
    case 'borda':
    case 'schulze':
      return <BallotPlaces setup={setup} given={given} onChange={onChange} />
    case 'consent':
    case 'gradients':
      return null
  }
}

function DotsLeft({ left }: { readonly left: number }) {
  const { t } = useTranslation('priorities')
  return (
    <p className="priorities-left">
      <b className="numbers">{left}</b> {t('dots.left-words', { count: left })}
    </p>
  )
}
