package id.emall.bank.snap.inbound;

/**
 * What a call is answered with: HTTP status, the two digits of the case and the words. Codes and
 * words are those of the standard and, for virtual accounts, of BCA's documentation.
 *
 * @param status of HTTP, the first three characters of responseCode
 * @param kase the last two
 * @param message at most 150 characters
 */
public record InboundCode(int status, String kase, String message) {

  public static final InboundCode SUCCESSFUL = new InboundCode(200, "00", "Successful");
  public static final InboundCode INVALID_TOKEN = new InboundCode(401, "01", "Invalid Token (B2B)");
  public static final InboundCode CONFLICT =
      new InboundCode(409, "00", "Conflict. Cannot use the same X-EXTERNAL-ID in one day");
  public static final InboundCode TOO_OFTEN = new InboundCode(429, "00", "Too Many Requests");
  public static final InboundCode NO_POST =
      new InboundCode(405, "00", "Requested Function Is Not Supported");
  public static final InboundCode NO_SERVICE = new InboundCode(404, "00", "Service Not Found");
  public static final InboundCode BROKEN = new InboundCode(500, "00", "General Error");

  /** The standard has none but that of a bad request for what did not come whole. */
  public static final InboundCode CUT_OFF = badRequest("The body broke off");

  /** The standard has no code for it but that of a bad request. */
  public static InboundCode tooLarge(int most) {
    return badRequest("The body is larger than " + most + " bytes");
  }

  public static InboundCode badRequest(String why) {
    return new InboundCode(400, "00", "Bad Request. " + why);
  }

  public static InboundCode format(String field) {
    return new InboundCode(400, "01", "Invalid Field Format {" + field + "}");
  }

  public static InboundCode missing(String field) {
    return new InboundCode(400, "02", "Invalid Mandatory Field {" + field + "}");
  }

  /**
   * @param why such as {@code Signature}
   */
  public static InboundCode unauthorized(String why) {
    return new InboundCode(401, "00", "Unauthorized. [" + why + "]");
  }

  /**
   * The seven characters.
   *
   * @param service two digits, e.g. {@code 25}
   */
  public String of(String service) {
    return status + service + kase;
  }

  public boolean isSuccess() {
    return status == 200;
  }
}
