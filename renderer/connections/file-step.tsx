import { FileDown, FileUp } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { chooseFile } from '#renderer/device/choose-file.ts'
import { saveFile } from '#renderer/device/save-file.ts'
import { giveFile, takeFile } from '#renderer/device/vault-files.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { useView, useViewItem } from '#renderer/store/use-view.ts'
import { useVault } from '#renderer/store/vault-context.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Progress } from '#renderer/ui/progress.tsx'
import { useToasts } from '#renderer/ui/toasts.ts'

/** Carry everything to another computer in a file, and take in what was carried here. */
export function FileStep() {
  const { t } = useTranslation('connections')
  const { link } = useVault()
  const act = useAct('connections')
  const { say } = useToasts()
  const [isReading, setReading] = useState(false)
  const taking = useViewItem(useView('links/bundle', {}), 'bundle')
  const makeFile = async () => {
    const made = await act('keeping/bundle', {})
    if (!made.done) return
    const { file, name } = made.output
    saveFile(name, 'application/octet-stream', await takeFile(link, file))
    say(t('file.saved', { name }))
  }
  const takeIn = async () => {
    const chosen = await chooseFile('.cwbundle,application/octet-stream')
    if (chosen === null) return
    setReading(true)
    try {
      const done = await act('links/bundle-in', { file: await giveFile(link, chosen) })
      if (done.done) say(t('file.taken', { count: done.output.taken }))
    } finally {
      setReading(false)
    }
  }
  if (isReading || taking !== undefined)
    return (
      <Progress
        label={t('file.taking')}
        done={taking?.done ?? 0}
        all={taking?.total ?? null}
        stop={{ label: t('file.stop'), onPress: () => void act('links/bundle-stop', {}) }}
      />
    )
  return (
    <div className="row wrap">
      <Button icon={FileDown} onPress={() => void makeFile()}>
        {t('file.out')}
      </Button>
      <Button icon={FileUp} onPress={() => void takeIn()}>
        {t('file.in')}
      </Button>
    </div>
  )
}
