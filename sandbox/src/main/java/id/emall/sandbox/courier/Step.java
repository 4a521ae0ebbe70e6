package id.emall.sandbox.courier;

/** What can befall a parcel, whichever courier carries it. */
enum Step {
  RECEIVED("diterima di loket", "Terima di loket"),
  SORTED("di gudang sortir", "Bawa ke gudang sortir"),
  FORWARDED("dikirim ke kota tujuan", "Kirim ke kota tujuan"),
  ARRIVED("tiba di kota tujuan", "Tibakan di kota tujuan"),
  OUT_FOR_DELIVERY("dibawa kurir", "Antar ke alamat"),
  ATTEMPT_FAIL("penerima tidak ada", "Penerima tidak ada"),
  DELIVERED("sampai", "Serahkan ke penerima"),
  RETURNING("dalam perjalanan kembali", "Kembalikan"),
  RETURNED("kembali di pengirim", "Serahkan ke pengirim"),
  /** A code and a text that no client has seen before. */
  UNKNOWN("pindaian tak dikenal", "Beri pindaian tak dikenal");

  private final String state;
  private final String act;

  Step(String state, String act) {
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

  /** Whether it happens where the parcel comes from rather than where it goes. */
  boolean atOrigin() {
    return this == RECEIVED || this == SORTED || this == FORWARDED || this == RETURNED;
  }
}
