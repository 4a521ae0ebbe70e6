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

  /** The range, or nothing when the text is none. */
  static Optional<AddressRange> of(String text) {
    String[] parts = text.split("/", 2);
    return address(parts[0])
        .flatMap(
            first -> {
              int most = first.getAddress().length * Byte.SIZE;
              String bits = parts.length == 1 ? Integer.toString(most) : parts[1];
              return Optional.of(bits)
                  .filter(typed -> typed.matches("\\d{1,3}") && Integer.parseInt(typed) <= most)
                  .map(typed -> new AddressRange(first, Integer.parseInt(typed)));
            });
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
