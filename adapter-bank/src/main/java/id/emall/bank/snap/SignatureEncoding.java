package id.emall.bank.snap;

import java.util.Base64;
import java.util.HexFormat;

/**
 * How a symmetric signature is written as text. The standard says base64; BRI's own PHP SDK writes
 * lower-case hex, other clients of BRI base64.
 */
public enum SignatureEncoding {
  BASE64,
  HEX;

  String write(byte[] mac) {
    return this == BASE64 ? Base64.getEncoder().encodeToString(mac) : HexFormat.of().formatHex(mac);
  }
}
