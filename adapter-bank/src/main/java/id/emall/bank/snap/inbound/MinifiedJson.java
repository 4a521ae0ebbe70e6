package id.emall.bank.snap.inbound;

import java.io.ByteArrayOutputStream;

/**
 * JSON without the blanks that mean nothing, byte for byte: what some banks sign while they send
 * another form. Blanks within texts stay, and nothing is read and written anew, because numbers
 * would change.
 */
final class MinifiedJson {

  private MinifiedJson() {}

  static byte[] of(byte[] json) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(json.length);
    boolean text = false;
    boolean escaped = false;
    for (byte one : json) {
      if (text || !isBlank(one)) {
        out.write(one);
      }
      if (escaped) {
        escaped = false;
      } else if (text && one == '\\') {
        escaped = true;
      } else if (one == '"') {
        text = !text;
      }
    }
    return out.toByteArray();
  }

  private static boolean isBlank(byte one) {
    return one == ' ' || one == '\t' || one == '\n' || one == '\r';
  }
}
