import { WebSocket } from 'ws'
import type { Answer, Tapped, Taps } from './crowd-words.ts'
import type { Guest } from './guest.ts'

/** As long as a sealed tap is on the wire. */
const tapBytes = 272

/** Everybody taps at their own moment of each turn, whatever came of the taps before. */
async function inTurns<T>(
  those: readonly T[],
  { every, times }: Taps,
  tap: (one: T, turn: number) => void,
): Promise<void> {
  const begun = performance.now()
  const moments = Array.from({ length: times * those.length }, (_, at) => ({
    at: begun + (at * every) / those.length,
    turn: Math.floor(at / those.length),
    one: those[at % those.length],
  }))
  for (const { at, turn, one } of moments) {
    const wait = at - performance.now()
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait))
    if (one !== undefined) tap(one, turn)
  }
}

/** Everybody answers the running question again and again. */
export async function tapAll(
  guests: readonly Guest[],
  taps: Taps,
  choices: readonly string[],
): Promise<Tapped> {
  const waits: number[] = []
  const answers: Promise<Answer>[] = []
  await inTurns(guests, taps, (guest, turn) => {
    const begun = performance.now()
    const step = guest.client.state.view?.step?.id ?? ''
    const answer = choices[turn % choices.length]
    const asked = guest.ask({
      kind: 'give',
      step,
      input: { do: 'answer', answer, words: null, name: null },
    })
    answers.push(
      asked.then((answered) => {
        waits.push(performance.now() - begun)
        return answered
      }),
    )
  })
  return { answers: await Promise.all(answers), waits }
}

/** As many sockets, as many frames of the same length, sent back by a plain server. */
export async function echoAll(
  address: string,
  sockets: number,
  taps: Taps,
): Promise<readonly number[]> {
  const waits: number[] = []
  const open = await Promise.all(
    Array.from({ length: sockets }, async () => {
      const socket = new WebSocket(address, { perMessageDeflate: false })
      const sent: { readonly begun: number; readonly done: () => void }[] = []
      socket.on('message', () => {
        const first = sent.shift()
        if (first === undefined) return
        waits.push(performance.now() - first.begun)
        first.done()
      })
      await new Promise<void>((resolve, reject) => {
        socket.once('open', resolve)
        socket.once('error', reject)
      })
      return { socket, sent }
    }),
  )
  const frame = Buffer.alloc(tapBytes, 7)
  const answered: Promise<void>[] = []
  await inTurns(open, taps, ({ socket, sent }) => {
    answered.push(
      new Promise((done) => {
        sent.push({ begun: performance.now(), done })
        socket.send(frame)
      }),
    )
  })
  await Promise.all(answered)
  for (const { socket } of open) socket.close()
  return waits
}
