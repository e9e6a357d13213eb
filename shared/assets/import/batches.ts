const batchRecords = 400
const batchCharacters = 1_000_000

/** Items in pieces of at most 400, and about a million characters. */
export function batched<T>(items: readonly T[], sizeOf: (item: T) => number): readonly T[][] {
  const batches: T[][] = []
  let batch: T[] = []
  let characters = 0
  for (const item of items) {
    const size = sizeOf(item)
    if (batch.length >= batchRecords || (batch.length > 0 && characters + size > batchCharacters)) {
      batches.push(batch)
      batch = []
      characters = 0
    }
    batch.push(item)
    characters += size
  }
  return batch.length > 0 ? [...batches, batch] : batches
}
