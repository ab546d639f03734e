package org.hearsay.source.web;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Tells public internet addresses from those of machines and networks of one's own. */
final class PublicAddress {
  private PublicAddress() {}

  static boolean test(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? test4(bytes) : test6(bytes);
  }

  /** Of the rest of RFC 6890: this network, shared, protocol, benchmarking and reserved space. */
  private static boolean test4(byte[] bytes) {
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    boolean shared = first == 100 && (second & 0xC0) == 64;
    boolean protocol = first == 192 && second == 0 && bytes[2] == 0;
    boolean benchmark = first == 198 && (second & 0xFE) == 18;
    return !(first == 0 || first >= 240 || shared || protocol || benchmark);
  }

  /**
   * Unique local fc00::/7, and forms that carry an IPv4 address: ::/96, 64:ff9b::/96, 2002::/16.
   */
  private static boolean test6(byte[] bytes) {
    boolean local = (bytes[0] & 0xFE) == 0xFC;
    boolean translated = bytes[0] == 0 && bytes[1] == 0x64;
    boolean tunnelled = bytes[0] == 0x20 && bytes[1] == 0x02;
    boolean compatible = true;
    for (int i = 0; i < 12; i++) {
      compatible &= bytes[i] == 0;
    }
    return !(local || translated || tunnelled || compatible);
  }
}
