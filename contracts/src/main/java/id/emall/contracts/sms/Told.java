package id.emall.contracts.sms;

/** What gateways say, as far as it can be kept. */
final class Told {

  /** Far above what gateways use; the same for submissions and receipts, which have to match. */
  private static final int ID_MOST = 200;

  private static final int WORDS_MOST = 1_000;

  private Told() {}

  /** PostgreSQL keeps no NUL, and other control characters only confuse who reads. */
  static String storable(String text) {
    return text == null ? null : text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ");
  }

  /** An id of the gateway's. */
  static String id(String told) {
    return storable(cut(told, ID_MOST));
  }

  /** Why a message was not taken, or what is unsure about it. */
  static String words(String told) {
    return storable(cut(told, WORDS_MOST));
  }

  private static String cut(String text, int most) {
    return text == null || text.length() <= most ? text : text.substring(0, most);
  }
}
