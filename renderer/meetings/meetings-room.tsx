import { Route, Switch } from 'wouter'
import { ListPage } from './list/list-page.tsx'
import { PaperPage } from './paper/paper-page.tsx'
import { PlannerPage } from './planner/planner-page.tsx'
import { RunPage } from './run/run-page.tsx'
import './meetings.css'
import './planner/planner.css'
import './planner/agenda.css'
import './paper/paper.css'
import './run/run.css'
import './run/run-aside.css'

/** Meetings at `/meetings`, one at `/meetings/:id`, what of it goes to paper at `/meetings/:id/paper`, and the same while it is run at `/meetings/:id/run`. */
export function MeetingsRoom() {
  return (
    <Switch>
      <Route path="/meetings">
        <ListPage />
      </Route>
      <Route path="/meetings/:id/paper">{({ id }) => <PaperPage key={id} id={id} />}</Route>
      <Route path="/meetings/:id/run">{({ id }) => <RunPage key={id} id={id} />}</Route>
      <Route path="/meetings/:id/item/:item">
        {({ id, item }) => <PlannerPage key={id} id={id} open={item} />}
      </Route>
      <Route path="/meetings/:id">{({ id }) => <PlannerPage key={id} id={id} open={null} />}</Route>
    </Switch>
  )
}
