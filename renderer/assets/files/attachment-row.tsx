import { Download, Ellipsis, FileText, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { FileItem } from '#shared/assets/files/contract.ts'
import { saveFile } from '#renderer/device/save-file.ts'
import { takeFile } from '#renderer/device/vault-files.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { useVault } from '#renderer/store/vault-context.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'

type Props = { readonly file: FileItem; readonly mayChange: boolean }

/** A document kept with a strength. It is only ever saved, never opened here. */
export function AttachmentRow({ file, mayChange }: Props) {
  const { t } = useTranslation('asset-files')
  const { link } = useVault()
  const act = useAct('asset-files')
  const format = useFormat()
  const { id, name, bytes, here } = file
  const save = async () => {
    const opened = await act('assets/file-open', { id })
    if (!opened.done) return
    const parts = await takeFile(link, opened.output.file).catch(() => null)
    if (parts !== null) saveFile(name, 'application/octet-stream', parts)
  }
  const takeOff = () => {
    void act('assets/file-archive', { id }, { say: t('taken-off', { name }), undo: true })
  }
  const actions = t('more-for', { name })
  return (
    <li className="row">
      <Icon of={FileText} />
      <span className="grow">
        <span className="block">
          <bdi>{name}</bdi>
        </span>
        <span className="meta">{here ? format.size(bytes) : t('file-not-here')}</span>
      </span>
      {here && (
        <IconButton
          icon={Download}
          size="small"
          label={t('save', { name })}
          onPress={() => void save()}
        />
      )}
      {mayChange && (
        <Menu
          label={actions}
          placement="bottom end"
          entries={[{ key: 'off', label: t('take-off'), icon: Trash2, onAction: takeOff }]}
        >
          <IconButton label={actions} icon={Ellipsis} size="small" />
        </Menu>
      )}
    </li>
  )
}
