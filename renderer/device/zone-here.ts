/** The time zone this computer is set to, as IANA calls it. */
export const zoneHere = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

/** All zones this computer knows, its own first among equals of the list. */
export function knownZones(): readonly string[] {
  const all = Intl.supportedValuesOf('timeZone')
  const here = zoneHere()
  return all.includes(here) ? all : [here, ...all]
}
