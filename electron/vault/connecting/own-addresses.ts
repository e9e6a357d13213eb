import { networkInterfaces } from 'node:os'

/**
 * This computer's addresses on the networks it is in, IPv4, without loopback. `COMMONWEAVE_LAN=loopback` lets tests and
 * trials stay on this computer.
 */
export function ownAddresses(env: NodeJS.ProcessEnv = process.env): readonly string[] {
  if (env['COMMONWEAVE_LAN'] === 'loopback') return ['127.0.0.1']
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
}
