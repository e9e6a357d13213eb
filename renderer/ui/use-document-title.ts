import { createContext, useContext, useEffect } from 'react'

/** What follows a page's own title in the window's name: the coalition. */
export const TitleEndContext = createContext('')

/** Names the window after the page, as long as the page is on screen. */
export function useDocumentTitle(title: string): void {
  const end = useContext(TitleEndContext)
  useEffect(() => {
    document.title = end === '' ? title : `${title} · ${end}`
  }, [title, end])
}
