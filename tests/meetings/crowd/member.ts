import { fork } from 'node:child_process'
import * as v from 'valibot'
import { onTestFinished } from 'vitest'
import type { CommandName } from '#shared/contract/table.ts'
import { ContentSchema, type Look, LookSchema, type MemberOrder } from './member-words.ts'

type Told = { readonly id: number; readonly answer?: unknown; readonly problem?: string }

/** A member's laptop in a process of its own. `program`: the built member-child. */
export function openLaptop(program: string, folder: string, address: string) {
  const child = fork(program, [folder, address], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const open = new Map<number, { done: (answer: unknown) => void; fail: (why: Error) => void }>()
  let orders = 0
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      for (const { fail } of open.values()) fail(new Error('a laptop is gone'))
      resolve()
    })
  })
  child.on('message', ({ id, answer, problem }: Told) => {
    if (problem === undefined) open.get(id)?.done(answer)
    else open.get(id)?.fail(new Error(problem))
    open.delete(id)
  })
  const tell = (order: MemberOrder): Promise<unknown> => {
    orders += 1
    const id = orders
    return new Promise((done, fail) => {
      open.set(id, { done, fail })
      child.send({ id, order })
    })
  }
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
  }
  onTestFinished(kill)
  return {
    tell,
    run: (coalition: string, command: CommandName, input: unknown) =>
      tell({ kind: 'run', coalition, command, input }),
    /** Look until it is so; the test's own limit ends it. */
    until: async (
      coalition: string,
      meeting: string,
      holds: (look: Look) => boolean,
    ): Promise<Look> => {
      for (;;) {
        const look = v.parse(LookSchema, await tell({ kind: 'look', coalition, meeting }))
        if (holds(look)) return look
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    },
    content: async (coalition: string, meeting: string) =>
      v.parse(ContentSchema, await tell({ kind: 'content', coalition, meeting })),
    /** As when the power goes. */
    kill,
  }
}

export type Laptop = ReturnType<typeof openLaptop>
