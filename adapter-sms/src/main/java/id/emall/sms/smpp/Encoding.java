package id.emall.sms.smpp;

import id.emall.contracts.sms.GsmAlphabet;
import id.emall.contracts.sms.SmsSize;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * In which characters a text goes (SMPP 3.4, 5.2.19): the SMSC's default alphabet where it holds
 * the whole text, UCS-2 otherwise.
 *
 * @param dataCoding 0 or 8
 */
record Encoding(int dataCoding, boolean gsm, boolean latin) {

  static final int DEFAULT = 0;
  static final int ASCII = 1;
  static final int LATIN_1 = 3;
  static final int UCS_2 = 8;

  /**
   * @param latin whether the default alphabet is ISO 8859-1
   */
  static Encoding of(String text, boolean latin) {
    boolean fits = SmsSize.of(text).gsm();
    if (fits && latin) {
      fits = StandardCharsets.ISO_8859_1.newEncoder().canEncode(text);
    }
    return new Encoding(fits ? DEFAULT : UCS_2, fits, latin);
  }

  List<String> parts(String text) {
    return SmsSize.split(text, gsm);
  }

  byte[] octets(String text) {
    if (!gsm) {
      return text.getBytes(StandardCharsets.UTF_16BE);
    }
    return latin ? text.getBytes(StandardCharsets.ISO_8859_1) : GsmAlphabet.encode(text);
  }

  /** What somebody else sent; codings that nobody uses for text are read as the default. */
  static String read(byte[] octets, int dataCoding, boolean latin) {
    Charset charset =
        switch (dataCoding) {
          case UCS_2 -> StandardCharsets.UTF_16BE;
          case LATIN_1 -> StandardCharsets.ISO_8859_1;
          case ASCII -> StandardCharsets.US_ASCII;
          default -> latin ? StandardCharsets.ISO_8859_1 : null;
        };
    return charset == null ? GsmAlphabet.decode(octets) : new String(octets, charset);
  }
}
