package id.emall.bank.snap;

import id.emall.bank.statement.Channel;
import java.util.Optional;
import java.util.function.Function;

/**
 * How one bank speaks SNAP: everything in which it differs from the others. Most parts are only
 * defaults for settings, because few banks publish them.
 *
 * @param bank short name for messages, e.g. {@code BCA}
 * @param kind what the settings call its adapter, e.g. {@code bca-snap}
 */
public record SnapDialect(
    String bank,
    String kind,
    Calling calling,
    Asking asking,
    Answering answering,
    Channel channel) {

  /**
   * How calls are made.
   *
   * @param tokenPath where access tokens are given out
   * @param tokenBody what is sent there
   * @param channelId CHANNEL-ID, or null where the bank assigns one to each customer
   * @param secretKey what the settings call the secret under which service calls are signed
   * @param encoding how these signatures are written
   * @param milliseconds whether X-TIMESTAMP tells milliseconds
   * @param externalIdDigits length of X-EXTERNAL-ID, from 9 to 36
   */
  public record Calling(
      String tokenPath,
      String tokenBody,
      String channelId,
      String secretKey,
      SignatureEncoding encoding,
      boolean milliseconds,
      int externalIdDigits) {

    /** As most banks want it: the client secret, base64, whole seconds. */
    public static Calling usual(String tokenPath, String channelId, int externalIdDigits) {
      return new Calling(
          tokenPath,
          "{\"grantType\":\"client_credentials\"}",
          channelId,
          "client-secret",
          SignatureEncoding.BASE64,
          false,
          externalIdDigits);
    }
  }

  /**
   * How a statement is asked for.
   *
   * @param path with {@code {version}} where the version stands
   * @param version of the service, e.g. {@code v1.0}
   * @param reference whether partnerReferenceNo is sent
   * @param toTime time of day of toDateTime; fromDateTime is always midnight
   * @param accountDigits length to which the account number is filled up with zeros; 0 for none
   * @param firstPage number of the first page sent as additionalInfo.pageNumber, or null where the
   *     bank has no pages
   */
  public record Asking(
      String path,
      String version,
      boolean reference,
      String toTime,
      int accountDigits,
      Integer firstPage) {}

  /**
   * How an answer is read.
   *
   * @param totals whether an answer without totals is refused
   * @param counterparty finds the other side's name in a remark
   */
  public record Answering(boolean totals, Function<String, Optional<String>> counterparty) {}
}
