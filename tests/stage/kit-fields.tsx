import { List, Map as MapIcon, Network } from 'lucide-react'
import { useState } from 'react'
import { Card } from '#renderer/ui/card.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { ComboBox } from '#renderer/ui/combo-box.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { FilterChip } from '#renderer/ui/filter-chip.tsx'
import { KindMark } from '#renderer/ui/kind-mark.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { RadioGroup } from '#renderer/ui/radio-group.tsx'
import { SearchField } from '#renderer/ui/search-field.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { Switch } from '#renderer/ui/switch.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { TokenInput } from '#renderer/ui/token-input.tsx'

const people = [
  { key: 'bea', label: 'Bea Lindqvist', hint: 'Librarian' },
  { key: 'deshawn', label: 'DeShawn Carter', hint: 'Barber and listener' },
  { key: 'huda', label: 'هدى سليم' },
]
const views = [
  { key: 'map', label: 'Map', icon: MapIcon },
  { key: 'list', label: 'List', icon: List },
  { key: 'network', label: 'Network', icon: Network },
] as const

export function KitFields() {
  const [offers, setOffers] = useState<readonly string[]>([
    'Quiet room, Mondays',
    '12 folding chairs',
  ])
  const [date, setDate] = useState<string | null>('2026-09-24')
  const [person, setPerson] = useState<string | null>('bea')
  const [view, setView] = useState<'map' | 'list' | 'network'>('list')
  const [search, setSearch] = useState('')
  const [isOn, setOn] = useState(true)
  const [audience, setAudience] = useState<string>('coalition')
  return (
    <Card title="Fields">
      <div className="stack stack--4">
        <div className="row row--wide wrap">
          <SegmentedControl label="View" options={views} value={view} onChange={setView} />
          <SearchField label="Find in 3,186" value={search} onChange={setSearch} />
          <FilterChip isOn={isOn} onChange={setOn} count={14} mark={<KindMark kind="individual" />}>
            People
          </FilterChip>
          <FilterChip isOn={false} onChange={() => {}} count={5} mark={<KindMark kind="culture" />}>
            Culture
          </FilterChip>
        </div>
        <TextField
          label="Name of this strength"
          defaultValue="Warm kitchen at Open Door"
          hint="Use the words people use."
        />
        <TextField
          label="Join code"
          code
          defaultValue="RIVER OAK"
          problem="This code needs a number at the end. Check with the person who shared it."
        />
        <TextArea label="What is strong here" placeholder="What should others know?" />
        <TokenInput
          label="Offers"
          values={offers}
          onChange={setOffers}
          placeholder="Add an offer"
        />
        <div className="row row--wide wrap">
          <DateField label="Due" value={date} onChange={setDate} />
          <NumberField label="Dots each" defaultValue={5} minValue={1} maxValue={20} />
          <Select label="Owner" options={people} value={person} onChange={setPerson} />
          <ComboBox label="Known through" options={people} value={person} onChange={setPerson} />
        </div>
        <RadioGroup
          label="Who can see this"
          flow="beside"
          value={audience}
          onChange={setAudience}
          options={[
            { key: 'coalition', label: 'Whole coalition' },
            { key: 'public', label: 'Public', hint: 'May be in a brief that leaves the group.' },
          ]}
        />
        <div className="row row--wide wrap">
          <Checkbox defaultSelected>Share without my name</Checkbox>
          <Checkbox>Bring in</Checkbox>
          <Checkbox isIndeterminate aria-label="Choose all" />
          <Switch defaultSelected>Show on big screen</Switch>
          <Switch>Ask before joining</Switch>
        </div>
      </div>
    </Card>
  )
}
