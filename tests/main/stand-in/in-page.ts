/*
 * What stands between the real preload and the page, in the page. In Electron the two live in worlds of their own; here they
 * share one, so that nothing about their isolation is shown by it.
 */

/** The names under which the page of the stand-in reaches the stand-in. */
export const doors = { send: 'standInSend', invoke: 'standInInvoke', port: 'standInPort' } as const

/** A script that runs before the page's own: Electron's modules for a preload, and the preload. Top frames only, as there. */
export const withPreload = (preload: string): string => `(() => {
  if (window.top !== window) return
  const hearers = new Map()
  const ports = new Map()
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: Object.freeze(api) }),
    },
    ipcRenderer: {
      on: (channel, hear) => hearers.set(channel, [...(hearers.get(channel) ?? []), hear]),
      send: (channel, ...words) => void window.${doors.send}(channel, words),
      invoke: (channel, ...words) => window.${doors.invoke}(channel, words),
    },
  }
  // Chromium tells nobody that the other end of a port is closed; Electron adds that, and so does this.
  const given = []
  const received = new Map()
  window.addEventListener('message', ({ ports: [port] }) => {
    if (port !== undefined) received.set(given.shift(), port)
  })
  window.standInHear = (channel, word, ids) => {
    given.push(...ids)
    const handed = ids.map((id) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = ({ data }) => void window.${doors.port}(id, data)
      ports.set(id, port1)
      return port2
    })
    for (const hear of hearers.get(channel) ?? []) hear({ ports: handed }, word)
  }
  window.standInPass = (id, data) => ports.get(id)?.postMessage(data)
  window.standInClose = (id) => received.get(id)?.dispatchEvent(new Event('close'))
  const load = (require, module, exports) => {
    ${preload}
  }
  const module = { exports: {} }
  load(() => electron, module, module.exports)
})()`
