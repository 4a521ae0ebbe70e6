package id.emall.sms.kannel;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A field of a query whose bytes are in an alphabet that another field names. */
record RawField(byte[] bytes) {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** The first of this name. */
  static Optional<RawField> of(String query, String name) {
    return Arrays.stream(Optional.ofNullable(query).orElse("").split("&"))
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> new RawField(unescaped(pair.substring(name.length() + 1))))
        .findFirst();
  }

  private static byte[] unescaped(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] raw = text.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < raw.length; i++) {
      int high = raw[i] == '%' && i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
      int low = high < 0 ? -1 : Character.digit(raw[i + 2], 16);
      if (low >= 0) {
        bytes.write(high << 4 | low);
        i += 2;
      } else {
        bytes.write(raw[i] == '+' ? ' ' : raw[i]);
      }
    }
    return bytes.toByteArray();
  }

  /**
   * @param charset as Kannel's {@code %C} has it: {@code UTF-16BE} (older ones {@code UTF16-BE}),
   *     {@code GSM}, {@code UTF-8}, {@code WINDOWS-1252}; texts of the last three are in UTF-8 with
   *     newer Kannels and in one octet a character with older ones
   */
  String decoded(String charset) {
    if (charset.toUpperCase(Locale.ROOT).replace("-", "").equals("UTF16BE")) {
      return new String(bytes, StandardCharsets.UTF_16BE);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, WINDOWS);
    }
  }
}
