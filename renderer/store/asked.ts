import * as v from 'valibot'
import type { FrameFromPage } from '#shared/contract/frames.ts'
import { type Problem, Refusal } from '#shared/contract/problem.ts'
import {
  type CommandInput,
  type CommandName,
  type CommandOutput,
  commands,
} from '#shared/contract/table.ts'

type Waiting = {
  readonly done: (output: unknown) => void
  readonly refused: (error: Refusal) => void
}

/** Commands that were sent and are not answered yet. */
export function createAsked(nextNumber: () => number, send: (frame: FrameFromPage) => void) {
  const waiting = new Map<number, Waiting>()

  function settle(n: number): Waiting | undefined {
    const found = waiting.get(n)
    waiting.delete(n)
    return found
  }

  return {
    ask<C extends CommandName>(
      at: string | null,
      name: C,
      input: CommandInput<C>,
    ): Promise<CommandOutput<C>> {
      const n = nextNumber()
      return new Promise((resolve, reject) => {
        waiting.set(n, {
          done(output) {
            const read = v.safeParse(commands[name].output, output)
            if (read.success) resolve(read.output)
            else reject(new Refusal('answer-not-valid', { name }))
          },
          refused: reject,
        })
        send({ t: 'command', n, at, name, input })
      })
    },
    done(n: number, output: unknown) {
      settle(n)?.done(output)
    },
    refused(n: number, { code, values }: Problem) {
      settle(n)?.refused(new Refusal(code, values))
    },
    lost() {
      for (const n of waiting.keys()) settle(n)?.refused(new Refusal('link-lost'))
    },
  }
}
