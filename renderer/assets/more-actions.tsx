import { Archive, Copy, Download, Ellipsis, Image, Layers, Printer, Upload } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { useAsked } from '#renderer/workspace/asked.ts'
import { ExportAssets } from './export-assets.tsx'

type Props = { readonly count: number }

/** What is needed now and then: a list in, a list out, and what was put away. */
export function MoreActions({ count }: Props) {
  const { t } = useTranslation(['assets', 'directories', 'asset-streets', 'asset-sheets'])
  const [, go] = useLocation()
  const [exporting, setExporting] = useState(false)
  useAsked(
    (asked) => asked === 'assets/export',
    () => {
      setExporting(true)
    },
  )
  return (
    <>
      <Menu
        label={t('more')}
        placement="bottom end"
        entries={[
          {
            key: 'import',
            label: t('import.open'),
            hint: t('import.hint'),
            icon: Upload,
            onAction: () => {
              go('/assets/import')
            },
          },
          {
            key: 'export',
            label: t('export.open'),
            icon: Download,
            isDisabled: count === 0,
            onAction: () => {
              setExporting(true)
            },
          },
          {
            key: 'print',
            label: t('print.open'),
            icon: Printer,
            isDisabled: count === 0,
            onAction: () => {
              go('/assets/print')
            },
          },
          {
            key: 'streets',
            label: t('asset-streets:open'),
            hint: t('asset-streets:open.hint'),
            icon: Layers,
            onAction: () => {
              go('/assets/streets')
            },
          },
          {
            key: 'sheets',
            label: t('asset-sheets:title'),
            hint: t('asset-sheets:title.hint'),
            icon: Image,
            onAction: () => {
              go('/assets/sheets')
            },
          },
          {
            key: 'alike',
            label: t('directories:alike.open'),
            icon: Copy,
            onAction: () => {
              go('/assets/alike')
            },
          },
          {
            key: 'archive',
            label: t('archive.open'),
            icon: Archive,
            onAction: () => {
              go('/archive/assets')
            },
          },
        ]}
      >
        <IconButton kind="secondary" label={t('more')} icon={Ellipsis} />
      </Menu>
      <ExportAssets
        isOpen={exporting}
        onClose={() => {
          setExporting(false)
        }}
      />
    </>
  )
}
