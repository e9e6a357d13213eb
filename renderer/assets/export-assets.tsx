import { Download } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportFormat } from '#shared/assets/export-file.ts'
import type { Audience } from '#shared/assets/kinds.ts'
import { checkLeaving } from '#shared/assets/leaving.ts'
import { saveFile } from '#renderer/device/save-file.ts'
import { takeFile } from '#renderer/device/vault-files.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { useView, useViewItems } from '#renderer/store/use-view.ts'
import { useVault } from '#renderer/store/vault-context.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { RadioGroup } from '#renderer/ui/radio-group.tsx'
import { useToasts } from '#renderer/ui/toasts.ts'
import { useFormat } from '#renderer/ui/use-format.ts'

type Props = { readonly isOpen: boolean; readonly onClose: () => void }

const types: { readonly [F in ExportFormat]: string } = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  geojson: 'application/geo+json',
  hsds: 'application/json',
}

/** A file of the strengths. It says first what will leave, and starts with what may be public. */
export function ExportAssets({ isOpen, onClose }: Props) {
  return isOpen && <ExportDialog onClose={onClose} />
}

function ExportDialog({ onClose }: Pick<Props, 'onClose'>) {
  const { t } = useTranslation('assets')
  const act = useAct('assets')
  const { link } = useVault()
  const { say } = useToasts()
  const [audience, setAudience] = useState<Audience>('public')
  const [format, setFormat] = useState<ExportFormat>('csv')

  const { number } = useFormat()
  const all = useViewItems(useView('assets/list', {}))
  const open = checkLeaving(all, format, 'public').count
  const check = checkLeaving(all, format, audience)

  const make = async () => {
    const done = await act('assets/export', { format, audience })
    if (!done.done) return
    const { file, name, count } = done.output
    try {
      saveFile(name, types[format], await takeFile(link, file))
      say(t('export.made', { count, name }))
      onClose()
    } catch {
      say(t('export.lost'), { tone: 'trouble' })
    }
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('export.title')}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button
            kind="primary"
            icon={Download}
            isDisabled={audience === 'public' && open === 0}
            onPress={() => {
              void make()
            }}
          >
            {t('export.do')}
          </Button>
        </>
      }
    >
      <div className="stack stack--4">
        <RadioGroup
          label={t('export.who')}
          value={audience}
          onChange={setAudience}
          options={[
            {
              key: 'public',
              label: t('export.public'),
              hint:
                open === 0
                  ? t('export.public-none')
                  : t('export.public-hint', { number: number(open) }),
            },
            { key: 'coalition', label: t('export.all'), hint: t('export.all-hint') },
          ]}
        />
        <RadioGroup
          label={t('export.format')}
          value={format}
          onChange={setFormat}
          options={[
            { key: 'csv', label: t('export.csv') },
            { key: 'geojson', label: t('export.geojson') },
            { key: 'hsds', label: t('export.hsds'), hint: t('export.hsds-hint') },
            { key: 'json', label: t('export.json') },
          ]}
        />
        <Note tone="care">
          <p>{t('export.note')}</p>
          {(['closed', 'coarse', 'addresses'] as const).map(
            (what) =>
              check[what] > 0 && (
                <p key={what}>{t(`export.check.${what}`, { count: check[what] })}</p>
              ),
          )}
        </Note>
      </div>
    </Dialog>
  )
}
