import type { Statement } from '../counts/statement.ts'
import type { EnvelopeContent } from '../content.ts'
import type { EnvelopeHeader } from '../header.ts'
import { deviceIdOf, type DeviceId, type EnvelopeId } from '../ids.ts'

/** No device has this key: it stands for one that its log's open did not name properly. */
const nobody = deviceIdOf(new Uint8Array(32))

/** An opened envelope as the rule for what counts sees it. */
export function statementOf(
  id: EnvelopeId,
  header: EnvelopeHeader,
  device: DeviceId,
  content: EnvelopeContent,
): Statement {
  const { log, seq, prev, seen, obeys } = header
  return { id, device, log, seq, prev, seen, obeys, act: actIn(content) }
}

/**
 * An envelope whose signed body cannot be read. It keeps its place, so that its log goes on, and nothing that
 * stands on it can count: no chain has this seq.
 */
export function unreadableStatement(
  id: EnvelopeId,
  { log, prev, seen, obeys }: EnvelopeHeader,
  device: DeviceId | null,
): Statement {
  return { id, device: device ?? nobody, log, seq: -1, prev, seen, obeys, act: null }
}

function actIn(content: EnvelopeContent): Statement['act'] {
  switch (content.kind) {
    case 'open':
      return content.founding
    case 'membership':
      return content.act
    case 'update':
    case 'answer':
    case 'blob':
      return null
  }
}
