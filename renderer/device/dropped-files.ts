export type Dropped = {
  readonly files: readonly File[]
  /** The folder, where one was dropped. */
  readonly called?: string
}

/** The files somebody dropped; of a folder those that lie in it, not those in folders in it. */
export async function droppedFiles(transfer: DataTransfer): Promise<Dropped> {
  // Asked at once: what was dropped is only there while the event lasts.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry())
  const loose = [...transfer.files]
  const folder = entries.find((entry) => entry instanceof FileSystemDirectoryEntry)
  if (!folder) return { files: loose }
  const inside = await entriesOf(folder.createReader())
  const files = await Promise.all(
    inside.flatMap((entry) => (entry instanceof FileSystemFileEntry ? [fileOf(entry)] : [])),
  )
  return { files, called: folder.name }
}

/** A reader gives a hundred at a time, and none at the end. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject)
    })
    if (some.length === 0) return all
    all.push(...some)
  }
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => {
    entry.file(resolve, reject)
  })
