package id.emall.sandbox.courier;

/** What can befall a parcel at JNE, with the code and the words in which JNE tells it. */
enum Step {
  RECEIVED("RC1", "SHIPMENT RECEIVED BY JNE COUNTER OFFICER AT [%1$s]"),
  SORTED("OP1", "RECEIVED AT SORTING CENTER [%1$s]"),
  FORWARDED("TP1", "SHIPMENT FORWARDED TO DESTINATION [%2$s]"),
  ARRIVED("IP1", "RECEIVED AT INBOUND STATION [%2$s]"),
  OUT_FOR_DELIVERY("IP3", "WITH DELIVERY COURIER [%2$s]"),
  ATTEMPT_FAIL("U01", "RECEIVER NOT AT HOME [%2$s]"),
  DELIVERED("D01", "DELIVERED TO [%3$s | %4$s | %2$s ]"),
  RETURNING("R01", "RETURN SHIPMENT TO ORIGIN [%2$s]"),
  RETURNED("R09", "SHIPMENT RETURNED TO SHIPPER [%1$s]"),
  /** A code and a text that no client has seen before. */
  UNKNOWN("Z77", "PARCEL HANDED TO AUTONOMOUS CARRIER [%2$s]");

  private final String code;
  private final String words;

  Step(String code, String words) {
    this.code = code;
    this.words = words;
  }

  String code() {
    return code;
  }

  /**
   * @param time as JNE writes it
   */
  String told(String origin, String destination, String receiver, String time) {
    return words.formatted(origin, destination, receiver, time);
  }
}
