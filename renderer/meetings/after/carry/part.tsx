import type { ReactNode } from 'react'
import { useId } from 'react'
import { Button } from '#renderer/ui/button.tsx'

type Props = {
  readonly title: string
  readonly about: string
  /** Carries all at once; null where there is nothing for one press. */
  readonly all: { readonly label: string; readonly onPress: () => void } | null
  readonly children: ReactNode
}

/** Things of one kind, and where they go. */
export function CarryPart({ title, about, all, children }: Props) {
  const id = useId()
  return (
    <section className="after-carry" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="meta">{about}</p>
      <ul>{children}</ul>
      {all !== null && (
        <Button kind="soft" onPress={all.onPress}>
          {all.label}
        </Button>
      )}
    </section>
  )
}
