package id.emall.contracts.sms;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The GSM 7-bit default alphabet with its extension (3GPP TS 23.038, 6.2.1), one code to an octet
 * as SMPP carries it.
 */
public final class GsmAlphabet {

  private static final int ESCAPE = 0x1B;
  private static final char REPLACEMENT = '?';

  /** By code; what stands at the escape's place is never used. */
  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  private static final Map<Character, Integer> EXTENSION =
      Map.of(
          '\f', 0x0A, '^', 0x14, '{', 0x28, '}', 0x29, '\\', 0x2F, '[', 0x3C, '~', 0x3D, ']', 0x3E,
          '|', 0x40, '€', 0x65);

  private static final int[] CODES = new int[0x10000];
  private static final Map<Integer, Character> EXTENDED = new HashMap<>();

  static {
    Arrays.fill(CODES, -1);
    for (int code = 0; code < BASIC.length(); code++) {
      CODES[BASIC.charAt(code)] = code;
    }
    CODES[ESCAPE] = -1;
    EXTENSION.forEach((character, code) -> EXTENDED.put(code, character));
  }

  private GsmAlphabet() {}

  /** Whether the alphabet or its extension has the character. */
  public static boolean has(int character) {
    return width(character) > 0;
  }

  /** Septets that a character takes: one, two for those of the extension, none when it has none. */
  static int width(int character) {
    if (character < 0 || character >= CODES.length) {
      return 0;
    }
    if (CODES[character] >= 0) {
      return 1;
    }
    return EXTENSION.containsKey((char) character) ? 2 : 0;
  }

  /**
   * One octet for each septet.
   *
   * @throws IllegalArgumentException for a character that the alphabet does not have
   */
  public static byte[] encode(String text) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    text.chars()
        .forEach(
            character -> {
              switch (width(character)) {
                case 1 -> octets.write(CODES[character]);
                case 2 -> {
                  octets.write(ESCAPE);
                  octets.write(EXTENSION.get((char) character));
                }
                default ->
                    throw new IllegalArgumentException(
                        "the GSM alphabet has no U+%04X".formatted(character));
              }
            });
    return octets.toByteArray();
  }

  /** What cannot be read becomes a question mark. */
  public static String decode(byte[] octets) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < octets.length; i++) {
      int code = octets[i];
      if (code == ESCAPE && i + 1 < octets.length) {
        text.append(EXTENDED.getOrDefault((int) octets[++i], REPLACEMENT));
      } else if (code >= 0 && code < BASIC.length() && code != ESCAPE) {
        text.append(BASIC.charAt(code));
      } else {
        text.append(REPLACEMENT);
      }
    }
    return text.toString();
  }
}
