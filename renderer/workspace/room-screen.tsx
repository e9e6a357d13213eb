import { type ComponentType, createElement, lazy, Suspense } from 'react'
import { Loading } from '#renderer/ui/loading.tsx'
import { ErrorBoundary } from './error-boundary.tsx'

type Load = () => Promise<ComponentType>

/** A room's page, fetched when it is first gone to. One that cannot be fetched is said calmly, like one that fails. */
export function RoomScreen({ load }: { readonly load: Load }) {
  return (
    <ErrorBoundary>
      <Suspense fallback={<Loading />}>
        <FetchedPage load={load} />
      </Suspense>
    </ErrorBoundary>
  )
}

function FetchedPage({ load }: { readonly load: Load }) {
  return createElement(pageOf(load))
}

/** Pages that were gone to. One that did not come stays so until the window is loaded again, as browsers keep it too. */
const pages = new WeakMap<Load, ComponentType>()

function pageOf(load: Load): ComponentType {
  const known = pages.get(load)
  if (known !== undefined) return known
  const page = lazy(async () => ({ default: await load() }))
  pages.set(load, page)
  return page
}
