import { useState } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { AlikePage } from './alike/alike-page.tsx'
import { AssetsPage } from './assets-page.tsx'
import { noFilter } from './filter.ts'
import type { Look } from './looks.ts'
import { ImportPage } from './import/import-page.tsx'
import { PrintPage } from './print/print-page.tsx'
import { SheetsPage } from './sheets/sheets-page.tsx'
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
import './sheets/sheets.css'

/** The asset map at `/assets`: map and list, `/assets/:id` with one record open, `/assets/new` to add one, `/assets/on/:sheet/:id?` on a photo or floor plan, `/assets/import` and `/assets/archive`. */
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
      <Route path="/assets/sheets">
        <SheetsPage />
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
      <Route path="/assets/on/:sheet/:id?">
        {({ sheet, id = null }) => (
          <AssetsPage
            sheet={sheet}
            open={id}
            isAdding={false}
            onOpen={(next) => {
              go(next === null ? `/assets/on/${sheet}` : `/assets/on/${sheet}/${next}`)
            }}
            look="map"
            onLook={(next) => {
              setLook(next)
              go(id === null ? '/assets' : `/assets/${id}`)
            }}
            filter={filter}
            onFilter={setFilter}
          />
        )}
      </Route>
      <Route path="/assets/:id?">
        {({ id }) => (
          <AssetsPage
            sheet={null}
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
