import { PencilLine } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { LanguageCode } from '#shared/language/languages.ts'
import type { ShownLine } from '#shared/meetings/minutes/items.ts'
import { isolated } from '#renderer/meetings/isolated.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { LineNotes } from './line-notes.tsx'
import { LineOpen } from './line-open.tsx'
import { LineWords } from './line-words.tsx'

type Props = {
  readonly meeting: string
  readonly line: ShownLine
  readonly neighbors: { readonly before: string | null; readonly after: string | null }
  readonly first: LanguageCode
  readonly isClosed: boolean
  readonly isOpen: boolean
  readonly onOpen: (open: string | null) => void
}

const shown = 60

/** What names a line to whoever does not see where it stands. */
export const nameOf = ({ said }: ShownLine): string => {
  const words = said.find((one) => one.words !== '')?.words ?? ''
  const [line = ''] = words.split('\n')
  return line.length > shown ? `${line.slice(0, shown)}…` : line
}

/** One line in all its languages: to be read, and at a press to be written in. */
export function LineRow({ meeting, line, neighbors, first, isClosed, isOpen, onOpen }: Props) {
  const { t } = useTranslation('meeting-after')
  const { id, kind, said } = line
  const name = nameOf(line)
  const words = name === '' ? t('line.empty') : isolated(name)
  return (
    <li className={isOpen ? 'after-line is-open' : 'after-line'} data-kind={kind}>
      {!isClosed && (
        <button
          type="button"
          className="after-turn"
          aria-expanded={isOpen}
          aria-label={isOpen ? t('line.close', { words }) : t('line.open', { words })}
          onClick={() => {
            onOpen(isOpen ? null : id)
          }}
        >
          <Icon of={PencilLine} />
          {isOpen && <span>{t('line.done')}</span>}
        </button>
      )}
      {isOpen ? (
        <LineOpen meeting={meeting} line={line} neighbors={neighbors} onOpen={onOpen} />
      ) : (
        <div className="after-pair">
          {said.map((one) => (
            <LineWords key={one.language} kind={kind} said={one} />
          ))}
        </div>
      )}
      <LineNotes meeting={meeting} line={line} first={first} isClosed={isClosed} />
    </li>
  )
}
