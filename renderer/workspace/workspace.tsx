import { Suspense, useMemo } from 'react'
import { Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import type { VaultLink } from '#shared/contract/link.ts'
import { Couriers } from '#renderer/courier/couriers.tsx'
import { VaultProvider } from '#renderer/store/vault-provider.tsx'
import { Loading } from '#renderer/ui/loading.tsx'
import { UiProvider } from '#renderer/ui/ui-provider.tsx'
import { CoalitionPages } from './coalition-pages.tsx'
import { ConnectionBar, type ConnectionWatch } from './connection-bar.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { FirstPlace } from './first-place.tsx'
import { HandedIn } from './handed/handed-in.tsx'
import { LockGate } from './lock-gate.tsx'
import { NotHere } from './not-here.tsx'
import { RoomScreen } from './room-screen.tsx'
import { archiveRoom, connectionsRoom, type Room, settingsRoom, type Welcome } from './rooms.ts'
import { SettingsFollower } from './settings-follower.tsx'

type Props = {
  readonly link: VaultLink
  readonly connection: ConnectionWatch
  readonly rooms: readonly Room[]
  readonly welcome: Welcome | null
}

/** The whole window: `/welcome`, and `/in/<coalition>/…` for what belongs to one coalition. */
export function Workspace({ link, connection, rooms, welcome }: Props) {
  const places = useMemo(() => [...rooms, settingsRoom, connectionsRoom, archiveRoom], [rooms])
  return (
    <Suspense fallback={null}>
      <VaultProvider link={link} coalition={null}>
        <UiProvider>
          <SettingsFollower>
            <ConnectionBar watch={connection} />
            <LockGate>
              <Couriers link={link} />
              <Router hook={useHashLocation}>
                <HandedIn>
                  <ErrorBoundary>
                    <Suspense fallback={<Loading />}>
                      <Switch>
                        <Route path="/welcome/*?">
                          {welcome === null ? <NotHere /> : <RoomScreen load={welcome} />}
                        </Route>
                        <Route path="/in/:coalition" nest>
                          {({ coalition }) => (
                            <VaultProvider key={coalition} link={link} coalition={coalition}>
                              <CoalitionPages coalition={coalition} rooms={rooms} places={places} />
                            </VaultProvider>
                          )}
                        </Route>
                        <Route>
                          <FirstPlace />
                        </Route>
                      </Switch>
                    </Suspense>
                  </ErrorBoundary>
                </HandedIn>
              </Router>
            </LockGate>
          </SettingsFollower>
        </UiProvider>
      </VaultProvider>
    </Suspense>
  )
}
