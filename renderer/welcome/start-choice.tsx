import { ChevronRight, type LucideIcon } from 'lucide-react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import { Icon } from '#renderer/ui/icon.tsx'

type Words = { readonly icon: LucideIcon; readonly title: string; readonly text: string }

export const StartLink = ({ to, ...words }: Words & { readonly to: string }) => (
  <Link href={to} className="welcome-start">
    <Choice {...words} />
  </Link>
)

export const StartButton = ({ onPress, ...words }: Words & { readonly onPress: () => void }) => (
  <Button className="welcome-start" onPress={onPress}>
    <Choice {...words} />
  </Button>
)

const Choice = ({ icon, title, text }: Words) => (
  <>
    <span className="welcome-start__icon">
      <Icon of={icon} />
    </span>
    <span className="grow">
      <b>{title}</b>
      <span aria-live="polite">{text}</span>
    </span>
    <Icon of={ChevronRight} flips />
  </>
)
