/** Offers bytes as a file: the browser's download, or the system's save window under Electron. */
export function saveFile(name: string, type: string, parts: readonly BlobPart[]): void {
  const address = URL.createObjectURL(new Blob([...parts], { type }))
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = name
  document.body.append(anchor)
  anchor.click()
  anchor.remove()
  // The download has begun by the next turn; the bytes need not stay in memory after.
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, 10_000)
}
