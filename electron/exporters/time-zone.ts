import { offsetAt, wallOf } from '#shared/meetings/zone.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** How far around a moment changes of the clocks are looked for. */
const around = 400

/**
 * A VTIMEZONE (RFC 5545, 3.6.5) that is right around one moment: what the clocks did last before it and do next after.
 * A calendar that knows the zone by its name uses its own rules; one that does not has all it needs for this one event.
 */
export function timeZoneAround(zone: string, at: number): string {
  const changes = changesAround(zone, at)
  const observances = changes.map(({ moment, from, to }) => observance(moment, from, to))
  const always = offsetAt(at, zone)
  const lines = [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...(observances.length > 0
      ? observances.flat()
      : part('STANDARD', '19700101T000000', always, always)),
    'END:VTIMEZONE',
  ]
  return lines.join('\r\n')
}

type Change = { readonly moment: number; readonly from: number; readonly to: number }

function changesAround(zone: string, at: number): readonly Change[] {
  const changes: Change[] = []
  for (let back = -around; back < around; back += 1) {
    const [before, after] = [at + back * day, at + (back + 1) * day]
    const [from, to] = [offsetAt(before, zone), offsetAt(after, zone)]
    if (from !== to) changes.push({ moment: momentBetween(zone, before, after), from, to })
  }
  return changes
}

/** The minute at which the offset changes. */
function momentBetween(zone: string, before: number, after: number): number {
  const from = offsetAt(before, zone)
  let [low, high] = [Math.floor(before / minute), Math.ceil(after / minute)]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(middle * minute, zone) === from) low = middle
    else high = middle
  }
  return high * minute
}

function observance(moment: number, from: number, to: number): readonly string[] {
  // What clocks would have shown at the change, had it not come.
  const wall = wallOf(moment + from * minute, 'UTC')
  const start = `${wall.day.replaceAll('-', '')}T${two(Math.floor(wall.minute / 60))}${two(wall.minute % 60)}00`
  return part(to > from ? 'DAYLIGHT' : 'STANDARD', start, from, to)
}

const part = (name: string, start: string, from: number, to: number): readonly string[] => [
  `BEGIN:${name}`,
  `DTSTART:${start}`,
  `TZOFFSETFROM:${signed(from)}`,
  `TZOFFSETTO:${signed(to)}`,
  `END:${name}`,
]

const two = (number: number): string => String(number).padStart(2, '0')

const signed = (offset: number): string =>
  `${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}${two(Math.abs(offset) % 60)}`
