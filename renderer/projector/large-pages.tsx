import './projector.css'
import { Route } from 'wouter'
import { LargeDecision } from './large-decision.tsx'
import { LargeMeeting } from './large-meeting.tsx'
import { LargeRound } from './large-round.tsx'

/** Pages for the big screen, in windows of their own, without the workspace around them. */
export function LargePages() {
  return (
    <>
      <Route path="/large/round/:id">{({ id }) => <LargeRound id={id} />}</Route>
      <Route path="/large/meeting/:id">{({ id }) => <LargeMeeting id={id} />}</Route>
      <Route path="/large/decision/:id">{({ id }) => <LargeDecision id={id} />}</Route>
    </>
  )
}
