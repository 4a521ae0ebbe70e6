package id.emall.sandbox.courier;

/** What can befall a parcel at JNE, with the code and the words in which JNE tells it. */
enum Step {
  RECEIVED(
      "RC1",
      "SHIPMENT RECEIVED BY JNE COUNTER OFFICER AT [%1$s]",
      "diterima di loket",
      "Terima di loket"),
  SORTED("OP1", "RECEIVED AT SORTING CENTER [%1$s]", "di gudang sortir", "Bawa ke gudang sortir"),
  FORWARDED(
      "TP1",
      "SHIPMENT FORWARDED TO DESTINATION [%2$s]",
      "dikirim ke kota tujuan",
      "Kirim ke kota tujuan"),
  ARRIVED(
      "IP1", "RECEIVED AT INBOUND STATION [%2$s]", "tiba di kota tujuan", "Tibakan di kota tujuan"),
  OUT_FOR_DELIVERY("IP3", "WITH DELIVERY COURIER [%2$s]", "dibawa kurir", "Antar ke alamat"),
  ATTEMPT_FAIL("U01", "RECEIVER NOT AT HOME [%2$s]", "penerima tidak ada", "Penerima tidak ada"),
  DELIVERED("D01", "DELIVERED TO [%3$s | %4$s | %2$s ]", "sampai", "Serahkan ke penerima"),
  RETURNING("R01", "RETURN SHIPMENT TO ORIGIN [%2$s]", "dalam perjalanan kembali", "Kembalikan"),
  RETURNED(
      "R09", "SHIPMENT RETURNED TO SHIPPER [%1$s]", "kembali di pengirim", "Serahkan ke pengirim"),
  /** A code and a text that no client has seen before. */
  UNKNOWN(
      "Z77",
      "PARCEL HANDED TO AUTONOMOUS CARRIER [%2$s]",
      "pindaian tak dikenal",
      "Beri pindaian tak dikenal");

  private final String code;
  private final String words;
  private final String state;
  private final String act;

  Step(String code, String words, String state, String act) {
    this.code = code;
    this.words = words;
    this.state = state;
    this.act = act;
  }

  /** Where the parcel is after this, in Indonesian. */
  String state() {
    return state;
  }

  /** What brings it about, in Indonesian, for a button. */
  String act() {
    return act;
  }

  /** Whether a parcel's way is over with this. */
  boolean last() {
    return this == DELIVERED || this == RETURNED;
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
