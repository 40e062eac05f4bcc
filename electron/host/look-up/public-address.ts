import { BlockList, isIP } from 'node:net';

/** Addresses that are of this computer, of its network or of nobody: a page must not lead there. */
const others = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  others.ipv4.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  others.ipv6.addSubnet(net, bits, 'ipv6');

/** Whether an IP address is one of the open network. */
export const isPublicAddress = (address: string): boolean => {
  // Two lists: one list takes every IPv4 address for one of those that IPv6 carries.
  switch (isIP(address)) {
    case 4:
      return !others.ipv4.check(address, 'ipv4');
    case 6:
      return !others.ipv6.check(address, 'ipv6');
    default:
      return false;
  }
};
