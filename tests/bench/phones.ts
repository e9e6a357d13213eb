import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { openCrowd } from '#tests/meetings/crowd/crowd.ts'
import type { Answer, Taps } from '#tests/meetings/crowd/crowd-words.ts'
import { buildChildren } from '#tests/meetings/crowd/built-child.ts'
import { quantile, show } from './figures.mjs'
import { makeBenchFolder } from './parts/folder.ts'
import { type Hall, openHall } from './parts/hall.ts'
import { startProgram } from './parts/program.ts'
import { childOf, type Usage, usageOf } from './parts/usage.ts'
import type { BenchRow } from './row.ts'

const processes = 4
/** One address has half of the seats at most; as many phones as these rows have come from several. */
const from = ['127.0.0.1', '127.0.0.2', '127.0.0.3'] as const
const choices = ['warm', 'mild', 'cold'] as const

type Load = {
  readonly phones: number
  readonly perSecond: number
  /** Of one run: a seat gives at most 200 times in one step. */
  readonly seconds: number
}

const tapsOf = ({ perSecond, seconds }: Load): Taps => ({
  every: 1000 / perSecond,
  times: Math.round(seconds * perSecond),
})

/** A hall in which a question runs, with so many phones in it, and what they were told was taken in. */
async function openLoad(load: Load) {
  const { folder, close } = await makeBenchFolder()
  const children = await buildChildren('guests-child', 'hall-child')
  const hall = await openHall(children.program('hall-child'), folder)
  const program = children.program('guests-child')
  const crowd = openCrowd(program, processes)
  const names = Array.from({ length: load.phones }, (_, at) => `Guest ${String(at)}`)
  await crowd.come({ ...hall.way, from }, names)
  const answers: Answer[] = []
  const tap = async (): Promise<readonly number[]> => {
    const tapped = await crowd.tap(tapsOf(load), choices)
    answers.push(...tapped.answers)
    return tapped.waits
  }
  return {
    folder,
    hall,
    crowd,
    program,
    tap,
    /** Fails where anything is missing that a phone was told is there, or where something was refused. */
    check: async (): Promise<number> => {
      const kept = await hall.gave()
      const refused = answers.filter(({ code }) => code !== null)
      const lost = answers.filter(({ seat, n }) => !kept.has(`${seat} ${String(n)}`))
      for (const { guest, n, code } of [...refused, ...lost])
        throw new Error(`${guest}, tap ${String(n)}: ${code ?? 'received, and not in the journal'}`)
      return answers.length
    },
    close: async () => {
      await crowd.close()
      await hall.close()
      await children.close()
      await close()
    },
  }
}

const p95 = (waits: readonly number[]) => quantile(waits, 0.95)

const told = (name: string, waits: readonly number[]) =>
  `${name} ${[0.5, 0.95, 0.99].map((part) => show(quantile(waits, part))).join(' / ')} ms`

/** How long this disk takes by itself to have a line of a journal for sure; no answer can be quicker. */
async function syncs(folder: string): Promise<readonly number[]> {
  const file = await open(join(folder, 'line'), 'a')
  const waits: number[] = []
  for (let at = 0; at < 200; at += 1) {
    const begun = performance.now()
    await file.write(new Uint8Array(300))
    await file.datasync()
    waits.push(performance.now() - begun)
  }
  await file.close()
  return waits
}

/** What vault and hub used meanwhile: part of one processor, and memory at the end. */
function usedSince(hall: Hall): () => string {
  const those = [
    ['vault', hall.pid],
    ['hub', childOf(hall.pid)],
  ] as const
  const now = () => those.map(([, pid]) => (pid === null ? null : usageOf(pid)))
  const [begun, first] = [performance.now(), now()]
  const used = (name: string, before: Usage | null, after: Usage | null) =>
    before === null || after === null
      ? `${name} not known`
      : `${name} ${show(((after.busy - before.busy) / (performance.now() - begun)) * 100)} % of a core, ${show(after.memory)} MB`
  return () => {
    const last = now()
    return those.map(([name], at) => used(name, first[at] ?? null, last[at] ?? null)).join(', ')
  }
}

const tapping = (load: Load): BenchRow => ({
  name: `${String(load.phones)} phones, ${String(load.perSecond)} taps a second each: p95 until a tap is acknowledged durable`,
  unit: 'ms',
  besideName: 'the same load on a plain ws echo',
  goal: { ratio: 3 },
  isOfTheBuild: true,
  prepare: async () => {
    const loaded = await openLoad(load)
    const echo = await startProgram(['tests/bench/parts/plain-echo.mjs'])
    const waits: number[] = []
    const echoes: number[] = []
    let used = ''
    return {
      ours: async () => {
        const usage = usedSince(loaded.hall)
        const mine = await loaded.tap()
        used = usage()
        waits.push(...mine)
        return p95(mine)
      },
      beside: async () => {
        const theirs = await loaded.crowd.echo(echo.address, tapsOf(load))
        echoes.push(...theirs)
        return p95(theirs)
      },
      note: async () =>
        `${told('p50 / p95 / p99', waits)}, ${told('echo', echoes)}, ${told('fdatasync alone', await syncs(loaded.folder))}; ${used}; all ${String(await loaded.check())} taps are in the journal`,
      close: async () => {
        await echo.end()
        await loaded.close()
      },
    }
  },
})

const beside: BenchRow = {
  name: '60 phones, 5 taps a second each, and one device that floods: p95 of the sixty',
  unit: 'ms',
  besideName: 'the same without it',
  isOfTheBuild: true,
  prepare: async () => {
    const loaded = await openLoad({ phones: 60, perSecond: 5, seconds: 3 })
    const hostile = { ...loaded.hall.way, from: ['127.0.0.9'] }
    // Beside the processes of the sixty: it is to burden the meeting, not the phones that are measured.
    const flooder = openCrowd(loaded.program, 1)
    const flooded: number[] = []
    return {
      ours: async () => {
        await flooder.flood(hostile, true)
        const mine = await loaded.tap()
        await flooder.flood(hostile, false)
        flooded.push(...mine)
        return p95(mine)
      },
      beside: async () => p95(await loaded.tap()),
      note: async () =>
        `${told('with it p50 / p95 / p99', flooded)}; all ${String(await loaded.check())} taps are in the journal`,
      close: async () => {
        await flooder.close()
        await loaded.close()
      },
    }
  },
}

export const rows: readonly BenchRow[] = [
  tapping({ phones: 60, perSecond: 5, seconds: 4 }),
  tapping({ phones: 200, perSecond: 1, seconds: 4 }),
  tapping({ phones: 300, perSecond: 0.5, seconds: 4 }),
  beside,
]
