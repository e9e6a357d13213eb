import { networkInterfaces } from 'node:os'

/**
 * This computer's addresses on the networks it is in, IPv4, without loopback. `COMMONWEAVE_LAN=loopback` lets tests and
 * trials stay on this computer; one of its own addresses, as 127.0.0.2, does so as well, beside others that are tried there.
 */
export function ownAddresses(env: NodeJS.ProcessEnv = process.env): readonly string[] {
  const only = env['COMMONWEAVE_LAN'] ?? ''
  if (only === 'loopback') return ['127.0.0.1']
  if (/^127(?:\.\d{1,3}){3}$/.test(only)) return [only]
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
}

/**
 * By which names others in the network know this computer, besides its addresses: `COMMONWEAVE_NAME`, with commas between
 * several; none unless somebody says so.
 */
export const ownNames = (env: NodeJS.ProcessEnv = process.env): readonly string[] =>
  (env['COMMONWEAVE_NAME'] ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => /^[a-z0-9.-]{1,100}$/.test(name))
    .slice(0, 4)
