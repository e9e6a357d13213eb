import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'

/** What stands beside the product's list: every row drawn, and all of them again after each edit. */

const count = Number(new URLSearchParams(window.location.search).get('rows'))
const first = Array.from({ length: count }, (_, at) => ({
  id: String(at),
  cells: [`Garden ${String(at)}`, 'directory.csv', `${String(at)} Mill Street`, '–', '–', '–'],
}))

function NaiveList() {
  const [rows, setRows] = useState(first)
  useEffect(() => {
    const edit = (event: Event) => {
      if (!(event instanceof CustomEvent)) return
      const words = String(event.detail)
      setRows((before) =>
        before.map((row, at) =>
          at === 0 ? { ...row, cells: row.cells.map((cell, n) => (n === 2 ? words : cell)) } : row,
        ),
      )
    }
    window.addEventListener('edit', edit)
    return () => {
      window.removeEventListener('edit', edit)
    }
  }, [])
  return (
    <div role="grid">
      {rows.map(({ id, cells }) => (
        <div role="row" key={id}>
          {cells.map((cell, at) => (
            <span role="gridcell" key={at}>
              {cell}
            </span>
          ))}
        </div>
      ))}
    </div>
  )
}

const main = document.querySelector('main')
if (main) createRoot(main).render(<NaiveList />)
