import { useState } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { AlikePage } from './alike/alike-page.tsx'
import { AssetsPage } from './assets-page.tsx'
import { noFilter } from './filter.ts'
import type { Look } from './looks.ts'
import { ImportPage } from './import/import-page.tsx'
import { PrintPage } from './print/print-page.tsx'
import { StreetsPage } from './underlay/streets-page.tsx'
import './assets.css'
import './list/list.css'
import './map/map.css'
import './map/spots.css'
import './record/record.css'
import './import/import.css'
import './links/links.css'
import './network/network.css'
import './inventory/inventory.css'
import './underlay/underlay.css'

/** The asset map at `/assets`: map and list, `/assets/:id` with one record open, `/assets/new` to add one, `/assets/import` and `/assets/archive`. */
export function AssetsRoom() {
  const [, go] = useLocation()
  const [look, setLook] = useState<Look>('map')
  const [filter, setFilter] = useState(noFilter)
  return (
    <Switch>
      <Route path="/assets/alike">
        <AlikePage />
      </Route>
      <Route path="/assets/streets">
        <StreetsPage />
      </Route>
      <Route path="/assets/import">
        <ImportPage
          onDone={() => {
            setLook('list')
            go('/assets')
          }}
        />
      </Route>
      <Route path="/assets/print">
        <PrintPage filter={filter} />
      </Route>
      <Route path="/assets/:id?">
        {({ id }) => (
          <AssetsPage
            open={id === undefined || id === 'new' ? null : id}
            isAdding={id === 'new'}
            onOpen={(next) => {
              go(next === null ? '/assets' : `/assets/${next}`)
            }}
            look={look}
            onLook={setLook}
            filter={filter}
            onFilter={setFilter}
          />
        )}
      </Route>
    </Switch>
  )
}
