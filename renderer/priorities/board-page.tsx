import { Archive, Lightbulb, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/store/use-act.ts'
import { useView, useViewItems, useViewState } from '#renderer/store/use-view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { AddIdea } from './add-idea.tsx'
import { AreaNav } from './area-nav.tsx'
import { Board } from './board.tsx'
import { BoardQuestions, type Asked } from './board-questions.tsx'
import { RoundSetup } from './round-setup.tsx'
import { Shown } from './shown.tsx'
import { useMoves } from './use-moves.ts'
import { usePeople } from './use-people.ts'

/** Ideas and themes. */
export function BoardPage() {
  const { t } = useTranslation('priorities')
  const act = useAct('priorities')
  const view = useView('priorities/board', {})
  const state = useViewState(view)
  const items = useViewItems(view)
  const moves = useMoves(items)
  const people = usePeople()
  const [asked, setAsked] = useState<Asked | null>(null)
  // The first idea makes a board of the page; who wrote it goes on writing in the board's own line.
  const [hasBegun, setBegun] = useState(false)
  const [isOpening, setOpening] = useState(false)
  const count = items.filter((item) => item.kind === 'idea').length

  const ask = (what: Asked['what'], id: string) => {
    if (what === 'archive')
      void act('priorities/archive-idea', { id }, { say: t('archived'), undo: true })
    else if (what === 'part')
      void act('priorities/unmerge-idea', { id }, { say: t('parted'), undo: true })
    else setAsked({ what, id })
  }

  return (
    <>
      <PageHead
        title={t('title')}
        description={t('ideas', { count })}
        view={<AreaNav area="ideas" />}
        action={
          <Button
            kind="primary"
            isDisabled={count < 2}
            onPress={() => {
              setOpening(true)
            }}
          >
            {t('round.open')}
          </Button>
        }
      >
        <div className="row wrap">
          <Button
            size="small"
            icon={Plus}
            onPress={() => {
              ask('theme', '')
            }}
          >
            {t('theme.new')}
          </Button>
          <Link to="/archive/priorities" kind="quiet" size="small" icon={Archive}>
            {t('archived-place')}
          </Link>
        </div>
      </PageHead>
      <div className="page priorities-page">
        <Shown state={state}>
          {items.length === 0 && (
            <EmptyState
              title={t('empty.title')}
              icon={Lightbulb}
              action={
                <AddIdea
                  theme={null}
                  onAdd={() => {
                    setBegun(true)
                  }}
                />
              }
            >
              {t('empty.text')}
            </EmptyState>
          )}
          {items.length > 0 && <Board moves={moves} people={people} ask={ask} goesOn={hasBegun} />}
        </Shown>
      </div>
      {asked !== null && (
        <BoardQuestions
          asked={asked}
          items={items}
          onClose={() => {
            setAsked(null)
          }}
        />
      )}
      {isOpening && (
        <RoundSetup
          items={items}
          people={people}
          onClose={() => {
            setOpening(false)
          }}
        />
      )}
    </>
  )
}
