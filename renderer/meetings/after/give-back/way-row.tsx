import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Minutes } from '#renderer/meetings/after/minutes/use-minutes.ts'
import { isolated } from '#renderer/meetings/isolated.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'

type Props = { readonly meeting: string; readonly way: Minutes['ways'][number] }

/** One way back to those who came, and whether it was gone. */
export function WayRow({ meeting, way: { id, text, done } }: Props) {
  const { t } = useTranslation('meeting-after')
  const act = useAct('meetings')
  return (
    <li className="after-way">
      <Checkbox
        isSelected={done !== null}
        onChange={(isDone) => void act('meetings/edit-way', { meeting, id, done: isDone })}
      >
        <bdi>{text}</bdi>
      </Checkbox>
      <IconButton
        size="small"
        icon={X}
        label={t('back.remove', { text: isolated(text) })}
        onPress={() =>
          void act('meetings/remove-way', { meeting, id }, { say: t('back.removed'), undo: true })
        }
      />
    </li>
  )
}
