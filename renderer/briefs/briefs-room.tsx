import { Route, Switch } from 'wouter'
import { ListPage } from './list-page.tsx'
import { StudioPage } from './studio/studio-page.tsx'
import './briefs.css'
import './outline/outline.css'
import './preview/preview.css'
import './panel/panel.css'
import './studio/studio.css'

/** Briefs at `/briefs`, and one at `/briefs/:id`. */
export function BriefsRoom() {
  return (
    <Switch>
      <Route path="/briefs">
        <ListPage />
      </Route>
      <Route path="/briefs/:id">{({ id }) => <StudioPage key={id} id={id} />}</Route>
    </Switch>
  )
}
