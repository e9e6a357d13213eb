import type { HubReport } from '#shared/sealed-log/sync/socket-messages.ts'

type Why = Extract<HubReport, { kind: 'not-listening' }>['why']

/** What the system's refusal to listen means. */
export function whyNotListening(cause: unknown): Why {
  const code = cause instanceof Error && 'code' in cause ? cause.code : ''
  switch (code) {
    case 'EADDRINUSE':
      return 'port-taken'
    case 'EADDRNOTAVAIL':
      return 'address-not-here'
    case 'EACCES':
    case 'EPERM':
      return 'not-permitted'
    default:
      return 'failed'
  }
}
