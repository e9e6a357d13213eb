import { Component, type ReactNode } from 'react'
import { CrashNote } from './crash-note.tsx'

type Props = { readonly children: ReactNode }
type State = { readonly reason: string | null }

/** Catches what a page throws, so that the frame around it stays usable. Give it a key: a new one tries again. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { reason: null }

  static getDerivedStateFromError(error: unknown): State {
    return { reason: error instanceof Error ? error.message : String(error) }
  }

  override render(): ReactNode {
    const { reason } = this.state
    return reason === null ? this.props.children : <CrashNote reason={reason} />
  }
}
