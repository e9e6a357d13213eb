import { PollScreen } from '#renderer/projector/families/poll-screen.tsx'
import type { ScreenProps } from '../activity-screen.ts'

export function Screen(props: ScreenProps) {
  return <PollScreen {...props} kind="gradients" />
}

export { PollHead as Head } from '#renderer/projector/families/poll-screen.tsx'
