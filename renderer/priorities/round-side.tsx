import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoundItem } from '#shared/priorities/items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { isScale } from '#shared/priorities/scales.ts'
import { tieKey } from '#shared/priorities/tie-words.ts'
import { PublishBox } from './publish-box.tsx'
import { Turnout } from './turnout.tsx'
import type { People } from './use-people.ts'

type Props = { readonly round: RoundItem; readonly people: People }

/** Who took part, what was agreed before voting, and what is told about the count. */
export function RoundSide({ round, people }: Props) {
  const { t } = useTranslation('priorities')
  const act = useAct('priorities')
  const { moment } = useFormat()
  const { id, setup, state, result, took } = round
  const nameOf = (person: string) => people.personOf(person)?.name ?? t('someone')
  const isRunoff = setup.method === 'instant-runoff'
  const isStar = setup.method === 'star'
  const isHidden = state === 'open' && result === null
  const isClosed = state === 'closed'
  const [publishes, setPublishes] = useState(false)
  return (
    <div className="stack stack--4">
      <Card title={t('who-took-part')}>
        <Turnout took={took} result={result} all={result?.people ?? people.count} state={state} />
        {isHidden && (
          <p className="meta">{setup.hidden ? t('hidden-until-closed') : t('hidden-until')}</p>
        )}
      </Card>
      <Card title={t('agreed')}>
        <ul className="stack small">
          <li>{t('agreed-method', { method: t(`method.${setup.method}`) })}</li>
          {setup.hidden && <li>{t('agreed-hidden')}</li>}
          {isRunoff && <li>{t('agreed-runoff')}</li>}
          {isStar && <li>{t('agreed-star')}</li>}
          {!isScale(setup.method) && (
            <li>{t('agreed-tie', { rule: t(`tie.${tieKey(setup.method, setup.tie)}`) })}</li>
          )}
          <li>
            {setup.quorum === null
              ? t('agreed-no-quorum')
              : t('agreed-quorum', { count: setup.quorum })}
          </li>
          <li>{t('agreed-by', { name: nameOf(setup.by), at: moment(setup.at) })}</li>
        </ul>
      </Card>
      <RoundNotes round={round} nameOf={nameOf} />
      {isClosed && (
        <Button
          kind="quiet"
          size="small"
          onPress={() => {
            setPublishes(true)
          }}
        >
          {t('box.open')}
        </Button>
      )}
      {publishes && (
        <PublishBox
          round={id}
          onClose={() => {
            setPublishes(false)
          }}
        />
      )}
      <Button
        kind="quiet"
        size="small"
        onPress={() =>
          void act(
            round.archived ? 'priorities/restore-round' : 'priorities/archive-round',
            { id },
            { say: round.archived ? t('restored') : t('archived'), undo: true },
          )
        }
      >
        {round.archived ? t('restore') : t('round.archive')}
      </Button>
    </div>
  )
}

type NotesProps = { readonly round: RoundItem; readonly nameOf: (person: string) => string }

function RoundNotes({ round, nameOf }: NotesProps) {
  const { t } = useTranslation('priorities')
  const { alsoClosed, closed, late, onTheWay, setAside, mine } = round
  const mineIsLate = mine?.fate === 'late'
  return (
    <>
      {mineIsLate && <Note>{t('late-mine')}</Note>}
      {late > 0 && <Note>{t('late', { count: late })}</Note>}
      {onTheWay > 0 && <Note>{t('on-the-way', { count: onTheWay })}</Note>}
      {closed !== null && alsoClosed.length > 0 && (
        <Note>
          {t('closed-twice', {
            name: nameOf(closed.by),
            others: [...new Set(alsoClosed.map((one) => nameOf(one.by)))].join(', '),
          })}
        </Note>
      )}
      {setAside > 0 && <Note>{t('set-aside', { count: setAside })}</Note>}
    </>
  )
}
