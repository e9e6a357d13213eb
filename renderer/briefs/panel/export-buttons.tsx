import { FileCode2, FilePen, FileText, Globe, type LucideIcon } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type BriefFormat, briefFormats, formatNames } from '#shared/briefs/formats.ts'
import type { OneBrief } from '#shared/briefs/items.ts'
import { saveFile } from '#renderer/device/save-file.ts'
import { takeFile } from '#renderer/device/vault-files.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { useVault } from '#renderer/store/vault-context.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { ProblemNote } from '#renderer/ui/problem-note.tsx'
import { useToasts } from '#renderer/ui/toasts.ts'
import { useBriefProblem } from '#renderer/briefs/use-brief-problem.ts'
import type { Answers } from '#renderer/briefs/studio/use-answers.ts'

type Props = {
  readonly brief: OneBrief
  readonly answers: Answers
  /** There are open questions, so nothing leaves yet. */
  readonly isOpen: boolean
  readonly hasPhotos: boolean
}

const icons: Readonly<Record<BriefFormat, LucideIcon>> = {
  pdf: FileText,
  docx: FilePen,
  html: Globe,
  md: FileCode2,
}

/** The ways a brief can leave, once the check has no open question. */
export function ExportButtons({ brief, answers, isOpen, hasPhotos }: Props) {
  const { t } = useTranslation('briefs')
  const act = useAct('briefs')
  const { link } = useVault()
  const { say } = useToasts()
  const words = useBriefProblem()
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isLarge, setIsLarge] = useState(brief.print === 'large')
  const make = async (format: BriefFormat) => {
    setTrouble(null)
    const print = isLarge ? ('large' as const) : ('standard' as const)
    const input = { id: brief.id, format, print, answers: [...answers.all] }
    const made = await act('briefs/export', input, { quiet: true })
    if (!made.done) {
      setTrouble(words(made.problem))
      return
    }
    try {
      const bytes = await takeFile(link, made.output.file)
      saveFile(made.output.name, briefFormats[format], bytes)
      say(t('exported', { name: made.output.name }))
    } catch {
      setTrouble(t('export-lost'))
    }
  }
  return (
    <div className="stack">
      <Checkbox isSelected={isLarge} onChange={setIsLarge}>
        {t('export.large')}
        <span className="meta block">{t('export.large-hint')}</span>
      </Checkbox>
      {formatNames.map((format, at) => (
        <Button
          key={format}
          wide
          kind={at === 0 ? 'primary' : 'secondary'}
          icon={icons[format]}
          isDisabled={isOpen}
          onPress={() => void make(format)}
        >
          {t(`export.${format}`)}
        </Button>
      ))}
      {hasPhotos && <p className="meta">{t('export.md-photos')}</p>}
      {trouble !== null && <ProblemNote what={trouble} safe={t('safe')} />}
    </div>
  )
}
