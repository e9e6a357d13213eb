import { Inflate, inflateSync } from 'fflate'

/** Deflate expands at most 1,032 times, so one step makes at most 2 MiB before the size is looked at. */
const step = 2 * 1024

/** Inflate to exactly `size` bytes, or null. A bomb is left as soon as it is over `size`. */
export function inflateExactly(bytes: Uint8Array, size: number): Uint8Array | null {
  try {
    return bytes.length <= step ? inflateAtOnce(bytes, size) : inflateInSteps(bytes, size)
  } catch {
    return null
  }
}

function inflateAtOnce(bytes: Uint8Array, size: number): Uint8Array | null {
  // fflate cuts silently at the end of `out`: one byte more shows whether there was more.
  const out = inflateSync(bytes, { out: new Uint8Array(size + 1) })
  return out.length === size ? out : null
}

function inflateInSteps(bytes: Uint8Array, size: number): Uint8Array | null {
  const out = new Uint8Array(size)
  let at = 0
  const stream = new Inflate((chunk) => {
    if (at + chunk.length <= size) out.set(chunk, at)
    at += chunk.length
  })
  for (let from = 0; from < bytes.length && at <= size; from += step) {
    stream.push(bytes.subarray(from, from + step), from + step >= bytes.length)
  }
  return at === size ? out : null
}
