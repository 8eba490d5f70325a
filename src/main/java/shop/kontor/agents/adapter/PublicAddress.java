package shop.kontor.agents.adapter;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Whether an address belongs to the world at large. Source: the IANA registries of special-purpose addresses for IPv4 and
 * IPv6 (RFC 6890), and those ways of writing an IPv4 address within IPv6 by which such a one is reached.
 */
final class PublicAddress {

  private PublicAddress() {}

  static boolean is(InetAddress address) {
    if (address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress()
        || address.isSiteLocalAddress() || address.isMulticastAddress()) {
      return false;
    }
    var bytes = address.getAddress();
    return address instanceof Inet4Address ? isPublic4(bytes) : address instanceof Inet6Address && isPublic6(bytes);
  }

  private static boolean isPublic4(byte[] bytes) {
    int a = bytes[0] & 0xff;
    int b = bytes[1] & 0xff;
    int c = bytes[2] & 0xff;
    return !(a == 0 || a == 10 || a == 127 || a >= 224
        || a == 100 && b >= 64 && b < 128
        || a == 169 && b == 254
        || a == 172 && b >= 16 && b < 32
        || a == 192 && b == 168
        || a == 192 && b == 0 && (c == 0 || c == 2)
        || a == 192 && b == 88 && c == 99
        || a == 198 && (b == 18 || b == 19 || b == 51 && c == 100)
        || a == 203 && b == 0 && c == 113);
  }

  /** Global unicast, 2000::/3, and of that nothing with an IPv4 address inside, nor what is for documents and benchmarks. */
  private static boolean isPublic6(byte[] bytes) {
    if ((bytes[0] & 0xe0) != 0x20) {
      return (bytes[0] & 0xff) == 0 && bytes[1] == 0x64 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b
          && bytes[4] == 0 && bytes[5] == 0 && inside(bytes, 12);
    }
    boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
    boolean special = bytes[0] == 0x20 && bytes[1] == 0x01 && (bytes[2] & 0xfe) == 0;
    boolean documents = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0x0d && (bytes[3] & 0xff) == 0xb8
        || (bytes[0] & 0xff) == 0x3f && (bytes[1] & 0xff) == 0xff;
    return !special && !documents && (!sixToFour || inside(bytes, 2));
  }

  private static boolean inside(byte[] bytes, int from) {
    try {
      return is(InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4)));
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
