import type { NetworkInterfaceInfo } from 'node:os'
import { expect, it } from 'vitest'
import { Network } from '../../../../electron/contract'
import { findNetworks } from '../../../../electron/presenting/companion/networks'

const address = (text: string, internal = false) => ({ address: text, family: text.includes(':') ? 'IPv6' : 'IPv4', internal }) as NetworkInterfaceInfo

it('names the networks that a phone can reach, and this machine last', () => {
  const networks = findNetworks({
    lo: [address('127.0.0.1', true), address('::1', true)],
    'Wi-Fi': [address('fe80::1'), address('192.168.1.23')],
    eth0: [address('169.254.3.4')],
    eth1: [address('10.0.0.7')],
  })
  expect(networks.map((network) => Network.parse(network))).toEqual([
    { id: 'network-0', name: 'Wi-Fi', address: '192.168.1.23', isLoopback: false },
    { id: 'network-1', name: 'eth1', address: '10.0.0.7', isLoopback: false },
    { id: 'network-2', name: 'lo', address: '127.0.0.1', isLoopback: true },
  ])
})
