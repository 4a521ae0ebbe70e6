package id.emall.contracts.bank.push;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What is sent back.
 *
 * @param status of HTTP
 * @param headers beside Content-Type, which is JSON
 */
public record PushReply(int status, Map<String, String> headers, byte[] body) {

  public static PushReply json(int status, String body) {
    return new PushReply(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "PushReply[" + status + ", " + body.length + " bytes]";
  }
}
