import { Usb } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useSaveMade } from './use-save-made.ts'

/** Saves what another member's computer lacks, for where no network joins the two. */
export function SaveForOthers() {
  const { t } = useTranslation('people')
  const act = useAct('people')
  const save = useSaveMade()
  const make = async () => {
    const done = await act('keeping/bundle', {})
    if (done.done) await save(done.output, 'application/octet-stream')
  }
  return (
    <Button kind="quiet" icon={Usb} onPress={() => void make()}>
      {t('bundle.save')}
    </Button>
  )
}
