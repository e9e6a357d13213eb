import { type ReactNode, useEffect, useRef } from 'react'

/** A heading that takes the focus when its page comes up, so that a screen reader begins there. */
export function PageTitle({ children, of }: { readonly children: ReactNode; readonly of: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [of])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}
