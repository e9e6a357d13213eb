import { fork } from 'node:child_process'
import { join } from 'node:path'
import * as v from 'valibot'

const SaidSchema = v.variant('kind', [
  v.object({ kind: v.literal('open'), host: v.string(), secret: v.string() }),
  v.object({ kind: v.literal('gave'), gave: v.array(v.string()) }),
])
type Said<K> = Extract<v.InferOutput<typeof SaidSchema>, { kind: K }>

/** What is asked in it. */
export const hallQuestion = 'How warm is it?'

/** A vault in a process of its own, on the real disk, in which a meeting is on; the hub is a process that it started. */
export async function openHall(program: string, folder: string) {
  const words = [hallQuestion, folder, join('out', 'hub', 'room', 'main.js'), join('out', 'guest')]
  const child = fork(program, words, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  process.once('exit', () => child.kill())
  const next = <K extends 'open' | 'gave'>(kind: K) =>
    new Promise<Said<K>>((resolve, reject) => {
      child.once('exit', () => {
        reject(new Error('the hall ended'))
      })
      child.on('message', (message) => {
        const said = v.parse(SaidSchema, message)
        if (isOf(said, kind)) resolve(said)
      })
    })
  const { host, secret } = await next('open')
  return {
    pid: child.pid ?? 0,
    way: { host, kind: 'guest' as const, secret },
    /** Seat and count of everything that the journal on the disk has. */
    gave: async (): Promise<ReadonlySet<string>> => {
      const said = next('gave')
      child.send('gave')
      return new Set((await said).gave)
    },
    close: () =>
      new Promise<void>((resolve) => {
        child.removeAllListeners('exit')
        child.once('exit', () => {
          resolve()
        })
        child.disconnect()
      }),
  }
}

export type Hall = Awaited<ReturnType<typeof openHall>>

const isOf = <K extends 'open' | 'gave'>(
  said: v.InferOutput<typeof SaidSchema>,
  kind: K,
): said is Said<K> => said.kind === kind
