package shop.kontor.foundation.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a caller comes from, for limits that nobody else should feel. */
public final class Network {

  private static final int PREFIX_BYTES = 8;

  private Network() {}

  /** An IPv4 address itself; of IPv6 the first 64 bits, for whoever has one of these has them all. */
  public static String of(String address) {
    if (address == null || !address.contains(":")) {
      return String.valueOf(address);
    }
    try {
      return InetAddress.ofLiteral(address) instanceof Inet6Address six
          ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), PREFIX_BYTES)) : address;
    } catch (IllegalArgumentException e) {
      return address;
    }
  }
}
