/** Bytes of the photos of a page, by what the page calls them: pictures with nothing in them but themselves. */
export type Pictures = ReadonlyMap<string, Uint8Array>
