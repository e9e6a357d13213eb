import { Route, Switch } from 'wouter'
import { AsidePage } from './keeping/aside-page.tsx'
import { KeptPage } from './keeping/kept-page.tsx'
import { ReportPage } from './keeping/report-page.tsx'
import { SettingsPage } from './settings-page.tsx'

/** Settings at `/settings`; below it what this computer keeps, what it cannot read, and how it stands. */
export function SettingsRoom() {
  return (
    <Switch>
      <Route path="/settings/storage">
        <KeptPage />
      </Route>
      <Route path="/settings/set-aside">
        <AsidePage />
      </Route>
      <Route path="/settings/report">
        <ReportPage />
      </Route>
      <Route>
        <SettingsPage />
      </Route>
    </Switch>
  )
}
