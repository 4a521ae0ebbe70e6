package id.emall.web.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Internet addresses that begin with the same bits, written {@code 10.0.0.0/8}, {@code fd00::/8} or
 * as one address.
 */
record AddressRange(InetAddress first, int bits) {

  private static final Pattern FOUR =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
  private static final Pattern SIX = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  /**
   * @throws IllegalArgumentException when the text is no range
   */
  static AddressRange of(String text) {
    String[] parts = text.strip().split("/", 2);
    InetAddress first =
        address(parts[0])
            .orElseThrow(() -> new IllegalArgumentException(text + " is no address range"));
    int most = first.getAddress().length * Byte.SIZE;
    if (parts.length == 1) {
      return new AddressRange(first, most);
    }
    if (!parts[1].matches("\\d{1,3}") || Integer.parseInt(parts[1]) > most) {
      throw new IllegalArgumentException(text + " is no address range");
    }
    return new AddressRange(first, Integer.parseInt(parts[1]));
  }

  /** An address written in digits; names are not looked up. */
  static Optional<InetAddress> address(String text) {
    if (!FOUR.matcher(text).matches() && !SIX.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(text));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  boolean contains(InetAddress address) {
    byte[] mine = first.getAddress();
    byte[] theirs = address.getAddress();
    if (mine.length != theirs.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % Byte.SIZE);
      if (((mine[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
