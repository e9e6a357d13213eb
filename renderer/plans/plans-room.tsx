import { Route, Switch } from 'wouter'
import { ArchivedPage } from './archived-page.tsx'
import { PlansPage } from './plans-page.tsx'
import './plans.css'
import './moving.css'

/** Plans at `/plans`, `/plans/:id` with one goal, objective or action open, and `/plans/archived`. */
export function PlansRoom() {
  return (
    <Switch>
      <Route path="/plans/archived">
        <ArchivedPage />
      </Route>
      <Route path="/plans/:id?">{({ id }) => <PlansPage open={id ?? null} />}</Route>
    </Switch>
  )
}
