import { useState } from 'react'
import { assetKinds } from '#shared/assets/kinds.ts'
import { BarChart } from '#renderer/ui/bar-chart.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Drawer } from '#renderer/ui/drawer.tsx'
import { KindMark } from '#renderer/ui/kind-mark.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { Tabs } from '#renderer/ui/tabs.tsx'
import { VirtualHead } from '#renderer/ui/virtual-head.tsx'
import { VirtualList } from '#renderer/ui/virtual-list.tsx'

import './kit.css'

const keys = Array.from({ length: 10_000 }, (_, at) => `place-${at}`)

export function KitLists() {
  const [active, setActive] = useState<string | null>(null)
  const [open, setOpen] = useState<string | null>(null)
  const [sort, setSort] = useState({ by: 'name', down: false })
  const [tab, setTab] = useState<'people' | 'groups'>('people')
  return (
    <Card title="Lists and charts">
      <div className="stack stack--6">
        <Tabs
          label="Show"
          options={[
            { key: 'people', label: 'People' },
            { key: 'groups', label: 'Organizations' },
          ]}
          value={tab}
          onChange={setTab}
        >
          <Table label="Strengths" heads={['Strength', 'Offers', 'Who may see it']}>
            <tr>
              <th scope="row">Second Chair Barbershop</th>
              <td>Quiet room, chairs</td>
              <td>Whole coalition</td>
            </tr>
            <tr>
              <th scope="row">Cedar Green Garden</th>
              <td>Harvest, benches</td>
              <td>Whole coalition</td>
            </tr>
          </Table>
        </Tabs>
        <BarChart
          caption="Dots by theme"
          of="Theme"
          unit="Dots"
          bars={[
            { key: 'a', label: 'After-school circle', value: 17, isTop: true },
            { key: 'b', label: 'Warm-room network', value: 13 },
            { key: 'c', label: 'Moved this round', value: 4, note: 'Came after closing' },
          ]}
        />
        <div className="with-drawer kit-list">
          <VirtualList
            label="Places"
            keys={keys}
            rowHeight={44}
            active={active}
            onActive={setActive}
            onOpen={setOpen}
            head={
              <VirtualHead
                columns={[
                  { key: 'name', label: 'Name', canSort: true },
                  { key: 'offers', label: 'Offers' },
                ]}
                sort={sort}
                onSort={(by, down) => {
                  setSort({ by, down })
                }}
              />
            }
          >
            {(key, index) => (
              <>
                <span role="gridcell" className="row">
                  <KindMark kind={assetKinds[index % 7] ?? 'place'} named /> <b>{key}</b>
                </span>
                <span role="gridcell" className="meta">
                  Quiet room
                </span>
              </>
            )}
          </VirtualList>
          {open !== null && (
            <Drawer
              title={open}
              onClose={() => {
                setOpen(null)
              }}
            >
              <p>Men who do not talk anywhere else talk in these chairs.</p>
            </Drawer>
          )}
        </div>
      </div>
    </Card>
  )
}
