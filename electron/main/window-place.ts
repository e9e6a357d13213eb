import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron'
import * as v from 'valibot'

const PixelSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(-100_000), v.maxValue(100_000))
const SizeSchema = v.pipe(PixelSchema, v.minValue(1))

/** Where the window was when it was last seen, in the system's pixels. */
export const WindowPlaceSchema = v.strictObject({
  x: PixelSchema,
  y: PixelSchema,
  width: SizeSchema,
  height: SizeSchema,
  maximised: v.boolean(),
})

export type WindowPlace = Readonly<v.InferOutput<typeof WindowPlaceSchema>>

/** So much of the window's head has to be on a screen for somebody to take hold of it. */
const grip = { width: 120, height: 32 }

/** Where to open a window that was last at `kept`: there, as far as the screens there are now allow it. */
export function openAt(
  kept: WindowPlace | null,
  screens: readonly Rectangle[],
): Pick<BrowserWindowConstructorOptions, 'x' | 'y' | 'width' | 'height'> {
  if (kept === null) return {}
  const { x, y, width, height } = kept
  const screen = screens.find((one) => isReachable(kept, one))
  if (screen === undefined) {
    const [first] = screens
    return first === undefined ? {} : sizeIn(kept, first)
  }
  return { x, y, ...sizeIn({ width, height }, screen) }
}

const isReachable = (place: Rectangle, screen: Rectangle) =>
  Math.min(place.x + place.width, screen.x + screen.width) - Math.max(place.x, screen.x) >=
    grip.width &&
  place.y >= screen.y &&
  place.y + grip.height <= screen.y + screen.height

const sizeIn = (size: Pick<Rectangle, 'width' | 'height'>, screen: Rectangle) => ({
  width: Math.min(size.width, screen.width),
  height: Math.min(size.height, screen.height),
})

/** Where a window is; what it goes back to, while it is maximised. */
export function placeOf(
  window: Pick<BrowserWindow, 'getNormalBounds' | 'isMaximized'>,
): WindowPlace {
  const { x, y, width, height } = window.getNormalBounds()
  return { x, y, width, height, maximised: window.isMaximized() }
}
