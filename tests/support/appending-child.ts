import { argv, stdout } from 'node:process'
import { nodeFilePort } from '#electron/vault/disk/node-file-port.ts'
import { openFrameLog } from '#electron/vault/disk/frame-log.ts'
import { childPayload, childSpaceId } from './appended.ts'

/*
 * Run as a process of its own (tests/faults/disk-kill.test.ts): hold the folder given, append to its log until killed, and print each
 * sequence once it is acknowledged.
 */
const [, , folder = ''] = argv
const files = nodeFilePort(folder)
await files.lock()
const opened = await openFrameLog(files, 'envelopes.log', { spaceId: childSpaceId })
if (opened.kind !== 'open') throw new Error(opened.kind)
const { log } = opened
stdout.write('open\n')

let next = log.position().sequence + 1
for (;;) {
  const groups = [1, 2, 3].map((count) => {
    const payloads = Array.from({ length: count }, (_, at) => childPayload(next + at))
    next += count
    return log.append(payloads).then((last) => stdout.write(`${last}\n`))
  })
  await Promise.all(groups)
}
