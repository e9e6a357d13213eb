import { type ReactNode, useMemo } from 'react'
import { I18nProvider } from 'react-aria-components'
import { Announcer } from './announcer.tsx'
import { ToastRegion } from './toast-region.tsx'
import { createToasts, ToastsContext } from './toasts.ts'
import { useFormat } from './use-format.ts'

/** What the kit needs around every page: language and direction, toasts, a live region. */
export function UiProvider({ children }: { readonly children: ReactNode }) {
  const { locale } = useFormat()
  const toasts = useMemo(createToasts, [])
  return (
    <I18nProvider locale={locale}>
      <ToastsContext value={toasts}>
        <Announcer>{children}</Announcer>
        <ToastRegion />
      </ToastsContext>
    </I18nProvider>
  )
}
