import { readdirSync, readFileSync } from 'node:fs'

/** What a process has used so far: milliseconds of a processor, and the memory it holds now, in megabytes. */
export type Usage = { readonly busy: number; readonly memory: number }

/** Ticks of the kernel's clock in a second, as Linux tells them to programs. */
const ticks = 100

/** Null where the system does not tell it this way. */
export function usageOf(pid: number): Usage | null {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const busy = ((Number(fields[11]) + Number(fields[12])) * 1000) / ticks
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8')
    const memory = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? Number.NaN) / 1024
    return { busy, memory }
  } catch {
    return null
  }
}

/** The first process that this one started; null where the system does not tell. */
export function childOf(pid: number): number | null {
  try {
    const path = `/proc/${String(pid)}/task`
    for (const task of readdirSync(path)) {
      const [child] = readFileSync(`${path}/${task}/children`, 'utf8').trim().split(' ')
      if (child !== undefined && child !== '') return Number(child)
    }
  } catch {
    // Not a system with such files.
  }
  return null
}
