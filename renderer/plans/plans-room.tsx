import { Route, Switch } from 'wouter'
import { PlansPage } from './plans-page.tsx'
import './plans.css'
import './moving.css'
import './print.css'

/** Plans at `/plans`, and `/plans/:id` with one goal, objective or action open. */
export function PlansRoom() {
  return (
    <Switch>
      <Route path="/plans/:id?">{({ id }) => <PlansPage open={id ?? null} />}</Route>
    </Switch>
  )
}
