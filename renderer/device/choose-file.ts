/** Lets a person choose one file; null where they change their mind. `types` as in an input's accept, for example `.csv,text/csv`. */
export async function chooseFile(types: string): Promise<File | null> {
  const [file] = await choose(types, false)
  return file ?? null
}

/** The same for files that belong together; none where they change their mind. */
export const chooseFiles = (types: string): Promise<readonly File[]> => choose(types, true)

function choose(types: string, several: boolean): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = types
    input.multiple = several
    const end = (files: readonly File[]) => {
      input.remove()
      resolve(files)
    }
    input.addEventListener('change', () => {
      end([...(input.files ?? [])])
    })
    input.addEventListener('cancel', () => {
      end([])
    })
    // A browser may forget one that stands nowhere, and with it what is chosen.
    input.hidden = true
    document.body.append(input)
    input.click()
  })
}
