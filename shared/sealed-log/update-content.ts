import { limits } from './limits.ts'
import type { UpdateReader } from './update-reader.ts'

/** A YXmlElement names itself; a YXmlHook (5) is never written here. */
const lastType = 6
const elementType = 3
const hookType = 5

/**
 * Pass the content of one Yjs item and say how many clocks it takes. `info` is the item's first byte.
 * Contents this product never writes (legacy JSON, subdocuments) are a failure of the reader.
 */
export function readContentSpan(reader: UpdateReader, info: number): number {
  switch (info & 0x1f) {
    case 1:
      return reader.varuint()
    case 3:
      reader.skipBuffer()
      return 1
    case 4:
      return reader.string()
    case 5:
      reader.json()
      return 1
    case 6:
      reader.string()
      reader.json()
      return 1
    case 7:
      passType(reader)
      return 1
    case 8:
      return passValues(reader)
    default:
      reader.fail()
      return 0
  }
}

function passType(reader: UpdateReader): void {
  const type = reader.varuint()
  if (type > lastType || type === hookType) reader.fail()
  if (type === elementType) reader.string()
}

function passValues(reader: UpdateReader): number {
  const count = reader.varuint()
  if (count > reader.left) reader.fail()
  for (let at = 0; at < count && !reader.failed; at++) passValue(reader, limits.valueDepth)
  return count
}

/** A lib0 "any" value: a type byte counted down from 127. */
function passValue(reader: UpdateReader, depth: number): void {
  switch (reader.byte()) {
    case 127: // undefined
    case 126: // null
    case 121: // false
    case 120: // true
      return
    case 125:
      return reader.skipVarint()
    case 124:
      return reader.skip(4)
    case 123: // float64
    case 122: // bigint64
      return reader.skip(8)
    case 119:
      reader.string()
      return
    case 118:
      return passNested(reader, depth, true)
    case 117:
      return passNested(reader, depth, false)
    case 116:
      return reader.skipBuffer()
    default:
      reader.fail()
  }
}

function passNested(reader: UpdateReader, depth: number, keyed: boolean): void {
  const count = reader.varuint()
  if (count > reader.left || depth <= 1) reader.fail()
  for (let at = 0; at < count && !reader.failed; at++) {
    if (keyed) reader.objectKey()
    passValue(reader, depth - 1)
  }
}
