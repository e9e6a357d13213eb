/** What the courier frame says to the page that made it, once it is ready for a port. */
export const courierMessage = 'commonweave/courier'

/** Where a coalition's couriers meet, and what seals their signalling. */
export type CourierPlace = { readonly room: string; readonly secret: string }
