import { fork, type ChildProcess } from 'node:child_process'
import type { Act, Answer, CrowdAnswers, CrowdOrder, Tapped, Taps, Way } from './crowd-words.ts'

type Told = { readonly id: number; readonly answer: never }

/** One process of phones: orders go in, each is answered once. */
function openProcess(program: string) {
  const child: ChildProcess = fork(program, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const open = new Map<number, { done: (answer: never) => void; fail: (why: Error) => void }>()
  let orders = 0
  child.on('message', ({ id, answer }: Told) => {
    open.get(id)?.done(answer)
    open.delete(id)
  })
  child.once('exit', (code) => {
    for (const { fail } of open.values())
      fail(new Error(`a process of phones ended with ${String(code)}`))
  })
  return {
    tell: <K extends CrowdOrder['kind']>(
      order: Extract<CrowdOrder, { kind: K }>,
    ): Promise<CrowdAnswers[K]> => {
      orders += 1
      const id = orders
      return new Promise((done, fail) => {
        open.set(id, { done, fail })
        child.send({ id, order })
      })
    },
    end: () =>
      new Promise<void>((resolve) => {
        open.clear()
        if (child.exitCode !== null || child.signalCode !== null) {
          resolve()
          return
        }
        child.once('exit', () => {
          resolve()
        })
        child.disconnect()
      }),
  }
}

/** People with phones, spread over processes of their own. `program`: the built guests-child. */
export function openCrowd(program: string, processes: number) {
  const all = Array.from({ length: processes }, () => openProcess(program))
  const homes = new Map<string, number>()
  const shared = (names: readonly string[], which: number) =>
    names.filter((name) => homes.get(name) === which)
  return {
    /** Resolves when each of them is in and sees the meeting. */
    come: async (way: Way, names: readonly string[]): Promise<void> => {
      for (const [at, name] of names.entries()) homes.set(name, at % processes)
      await Promise.all(
        all.map(({ tell }, which) => tell({ kind: 'come', way, guests: shared(names, which) })),
      )
    },
    /** Each does something in the step of this title once their phone shows it; resolves when all were answered. */
    act: async (title: string, acts: ReadonlyMap<string, Act>): Promise<readonly Answer[]> => {
      const answers = await Promise.all(
        all.map(({ tell }, which) =>
          tell({
            kind: 'act',
            title,
            acts: [...acts].filter(([name]) => homes.get(name) === which),
          }),
        ),
      )
      return answers.flat()
    },
    tap: async (taps: Taps, answers: readonly string[]): Promise<Tapped> => {
      const tapped = await Promise.all(all.map(({ tell }) => tell({ kind: 'tap', taps, answers })))
      return {
        waits: tapped.flatMap(({ waits }) => waits),
        answers: tapped.flatMap((one) => one.answers),
      }
    },
    echo: async (address: string, taps: Taps): Promise<readonly number[]> =>
      (await Promise.all(all.map(({ tell }) => tell({ kind: 'echo', address, taps })))).flat(),
    flood: async (way: Way, on: boolean): Promise<void> => {
      await all[0]?.tell({ kind: 'flood', way, on })
    },
    /** Everybody's names, once all were told that the meeting is over. */
    over: async (): Promise<readonly string[]> =>
      (await Promise.all(all.map(({ tell }) => tell({ kind: 'over' })))).flat(),
    close: async (): Promise<void> => {
      await Promise.all(all.map(({ end }) => end()))
    },
  }
}

export type Crowd = ReturnType<typeof openCrowd>
