import { RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useMembers } from '#renderer/assets/use-members.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { useView, useViewItems } from '#renderer/store/use-view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'

/** More than this is not listed; they come into sight as others are brought back. */
const most = 100

/** Links that were removed while both their ends are still here, newest first. */
export function ArchivedLinks() {
  const { t } = useTranslation(['asset-links', 'assets'])
  const format = useFormat()
  const act = useAct('asset-links')
  const members = useMembers()
  const view = useView('assets/links-archived', {})
  const away = useViewItems(view).toSorted((a, b) => b.archived.at - a.archived.at)
  if (away.length === 0) return null
  return (
    <Card look="list" title={t('archive')}>
      <ul className="divided assets-archive" aria-label={t('archive')}>
        {away.slice(0, most).map(({ id, kind, from, to, archived }) => {
          const words = t('sentence', { from: from.name, way: t(`way.${kind}`), to: to.name })
          return (
            <li key={id} className="row row--wide">
              <span className="grow">
                <span className="block" dir="auto">
                  {words}
                </span>
                <span className="meta">
                  {t('archive.by', {
                    name: members.get(archived.by)?.name ?? t('assets:someone'),
                    ago: format.ago(archived.at),
                  })}
                </span>
              </span>
              <Button
                size="small"
                icon={RotateCcw}
                iconFlips
                aria-label={t('restore', { words })}
                onPress={() => {
                  const said = { say: t('restored'), undo: true }
                  void act('assets/link-restore', { ids: [id] }, said)
                }}
              >
                {t('assets:restore')}
              </Button>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
