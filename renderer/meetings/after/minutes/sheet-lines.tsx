import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Languages, Sheet } from '#shared/meetings/minutes/fields.ts'
import type { ShownLine } from '#shared/meetings/minutes/items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { LineRow } from './line-row.tsx'

type Props = {
  readonly meeting: string
  readonly sheet: Sheet
  readonly lines: readonly ShownLine[]
  readonly languages: Languages
  /** Nobody may write in it now. */
  readonly isClosed: boolean
}

/** The lines of a sheet, each in all its languages side by side; one at a time is worded. */
export function SheetLines({ meeting, sheet, lines, languages, isClosed }: Props) {
  const { t } = useTranslation('meeting-after')
  const act = useAct('meetings')
  const [open, setOpen] = useState<string | null>(null)
  const add = async () => {
    const added = await act('meetings/add-line', { meeting, sheet, kind: 'text' })
    if (added.done) setOpen(added.output.id)
  }
  return (
    <>
      <ol className="after-lines" aria-label={t(`sheet.${sheet}`)}>
        {lines.map((line, at) => (
          <LineRow
            key={line.id}
            meeting={meeting}
            line={line}
            neighbors={{ before: lines[at - 1]?.id ?? null, after: lines[at + 1]?.id ?? null }}
            first={languages.first}
            isClosed={isClosed}
            isOpen={open === line.id && !isClosed}
            onOpen={setOpen}
          />
        ))}
      </ol>
      {!isClosed && (
        <div className="after-more">
          <Button kind="quiet" icon={Plus} onPress={() => void add()}>
            {t('line.add-last')}
          </Button>
        </div>
      )}
    </>
  )
}
