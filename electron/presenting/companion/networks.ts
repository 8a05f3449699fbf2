/** The networks of this machine on which phones in the room could reach it. Only looked at: nothing is sent. */
import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os'
import type { Network } from '../../contract'

/**
 * IPv4 only: its addresses are short enough to be typed from a slide. The loopback network comes last, to try the page out
 * on this machine. Addresses that a machine gives itself for want of a network (169.254.0.0/16, RFC 3927) are left out.
 */
export function findNetworks(interfaces: NodeJS.Dict<NetworkInterfaceInfo[]> = networkInterfaces()): Network[] {
  return Object.entries(interfaces)
    .flatMap(([name, addresses]) => (addresses ?? []).map(({ address, family, internal }) => ({ name, address, family, isLoopback: internal })))
    .filter(({ family, address }) => family === 'IPv4' && !address.startsWith('169.254.'))
    .sort((left, right) => Number(left.isLoopback) - Number(right.isLoopback))
    .slice(0, 100)
    .map(({ name, address, isLoopback }, index) => ({ id: `network-${index}`, name: name.slice(0, 200), address, isLoopback }))
}
