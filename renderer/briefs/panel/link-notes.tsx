import { useTranslation } from 'react-i18next'
import type { NotedField } from '#shared/briefs/noted.ts'
import { linksIn, type ShownBlock, type ShownLink } from '#shared/briefs/items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Note } from '#renderer/ui/note.tsx'

type Props = { readonly brief: string; readonly block: ShownBlock }

/** What has become of the records a part shows: changed, put away, not here. */
export function LinkNotes({ brief, block }: Props) {
  const { t } = useTranslation('briefs')
  const act = useAct('briefs')
  const links = linksIn(block)
  const changed = links.filter((link) => link.changed.length > 0 && link.state === 'here')
  return (
    <>
      {links.map(({ id, state, name, record }) =>
        state === 'here' ? null : (
          <Note key={id} tone="waiting">
            {state === 'archived'
              ? t(
                  record?.kind === 'photo' && record.takenOff
                    ? 'check.photo-taken-off'
                    : 'check.put-away',
                  { subject: name },
                )
              : t('check.missing', { subject: name })}
          </Note>
        ),
      )}
      {changed.length > 0 && (
        <Note tone="waiting">
          <div className="stack">
            <p>
              <strong>{t('changed')}</strong>
            </p>
            {changed.map((link) => (
              <Changes key={link.id} link={link} isNamed={changed.length > 1} />
            ))}
            <div>
              <Button
                size="small"
                onPress={() =>
                  void act(
                    'briefs/confirm-block',
                    { brief, id: block.id },
                    { say: t('changed.confirmed'), undo: true },
                  )
                }
              >
                {t('changed.confirm')}
              </Button>
            </div>
          </div>
        </Note>
      )}
    </>
  )
}

type ChangesProps = { readonly link: ShownLink; readonly isNamed: boolean }

/** Old and new, field by field: what was is struck and what is underlined, and both are said in words. */
function Changes({ link, isNamed }: ChangesProps) {
  const { t } = useTranslation('briefs')
  return (
    <dl className="briefs-changes">
      {link.changed.map(({ field, was, is }) => (
        <div key={field}>
          <dt className="meta">
            {isNamed && (
              <>
                <bdi>{link.name}</bdi> ·{' '}
              </>
            )}
            {t(`noted.${field}`)}
          </dt>
          <dd>
            <span className="sr-only">{t('changed.was')} </span>
            <del dir="auto">
              <Value field={field} value={was} />
            </del>
          </dd>
          <dd>
            <span className="sr-only">{t('changed.is')} </span>
            <ins dir="auto">
              <Value field={field} value={is} />
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Value({ field, value }: { readonly field: NotedField; readonly value: string }) {
  const { t } = useTranslation(['briefs', 'ui'])
  if (value === '') return t('nothing')
  return field === 'kind' ? t(`ui:kind.${value}`, { defaultValue: value }) : value
}
