/** The sample's people live where whoever looks around lives. */
export const zoneHere = () => new Intl.DateTimeFormat().resolvedOptions().timeZone
