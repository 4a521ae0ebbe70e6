package id.emall.sandbox.courier;

import id.emall.sandbox.frame.BadCall;
import java.util.Arrays;
import java.util.List;

/**
 * How a parcel fares. Chosen by name, or by the last two digits of a number whose digits begin with
 * {@code 9900}, so that no ordinary number meets trouble by chance.
 */
enum Scenario {
  DELIVERED("01", Trouble.NONE, "sampai dengan lancar"),
  OUT_FOR_DELIVERY("02", Trouble.NONE, "berhenti saat dibawa kurir"),
  ATTEMPT_FAILED("03", Trouble.NONE, "penerima tidak ada, diantar lagi"),
  RETURNED("04", Trouble.NONE, "kembali ke pengirim"),
  /** Not found for the first polls. */
  APPEARS_LATE("05", Trouble.NOT_FOUND, "dua kali ditanya belum dikenal"),
  /** HTTP 429 with Retry-After for the first polls. */
  THROTTLED("06", Trouble.THROTTLED, "dua kali dijawab \"terlalu sering\""),
  /** HTTP 500 for the first polls. */
  BREAKS_FIRST("07", Trouble.BROKEN, "dua kali galat server"),
  SLOW("08", Trouble.SLOW, "dua kali dijawab lambat"),
  MALFORMED("09", Trouble.MALFORMED, "dua kali dijawab terpotong"),
  /**
   * One scan comes as an object rather than as a list of one, where the courier is known for it.
   */
  SINGLE_OBJECT("10", Trouble.NONE, "satu pindaian tanpa daftar"),
  /** The number was used before: an old parcel is told beside the new one, where that happens. */
  DUPLICATE("11", Trouble.NONE, "nomor lama dipakai lagi"),
  /** Times come without their offset, where they usually have one. */
  NO_OFFSET("12", Trouble.NONE, "waktu tanpa zona"),
  UNKNOWN_SCAN("13", Trouble.NONE, "ada pindaian yang tak dikenal"),
  /** History told in the other order. */
  OUT_OF_ORDER("14", Trouble.NONE, "riwayat terbalik"),
  /** Not found however often one asks; only pushes tell of it. */
  PUSHED_ONLY("15", Trouble.NOT_FOUND, "hanya dikabarkan kurir, bila ditanya tidak dikenal");

  /** How many polls the trouble lasts. */
  static final int TROUBLED_POLLS = 2;

  /** What goes wrong with a poll. */
  enum Trouble {
    NONE,
    NOT_FOUND,
    THROTTLED,
    BROKEN,
    SLOW,
    MALFORMED
  }

  private static final String CHOOSING = "9900";

  private final String suffix;
  private final Trouble trouble;
  private final String meaning;

  Scenario(String suffix, Trouble trouble, String meaning) {
    this.suffix = suffix;
    this.trouble = trouble;
    this.meaning = meaning;
  }

  /** What will happen, in Indonesian. */
  String meaning() {
    return meaning;
  }

  static Scenario named(String name) {
    return Arrays.stream(values())
        .filter(scenario -> scenario.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new BadCall(
                    "field 'scenario' must be one of "
                        + Arrays.toString(values())
                        + ", got '"
                        + name
                        + "'"));
  }

  static Scenario of(String number) {
    return Arrays.stream(values())
        .filter(scenario -> chooses(number) && number.endsWith(scenario.suffix))
        .findFirst()
        .orElse(DELIVERED);
  }

  private static boolean chooses(String number) {
    return number.replaceFirst("^[A-Z]+", "").startsWith(CHOOSING);
  }

  /**
   * @param poll the how-manieth question about the parcel, from 1
   */
  Trouble trouble(int poll) {
    return this == PUSHED_ONLY || poll <= TROUBLED_POLLS ? trouble : Trouble.NONE;
  }

  List<Step> steps() {
    return switch (this) {
      case OUT_FOR_DELIVERY ->
          List.of(Step.RECEIVED, Step.SORTED, Step.FORWARDED, Step.ARRIVED, Step.OUT_FOR_DELIVERY);
      case ATTEMPT_FAILED ->
          List.of(
              Step.RECEIVED,
              Step.SORTED,
              Step.FORWARDED,
              Step.ARRIVED,
              Step.OUT_FOR_DELIVERY,
              Step.ATTEMPT_FAIL,
              Step.OUT_FOR_DELIVERY,
              Step.DELIVERED);
      case RETURNED ->
          List.of(
              Step.RECEIVED,
              Step.SORTED,
              Step.FORWARDED,
              Step.ARRIVED,
              Step.OUT_FOR_DELIVERY,
              Step.ATTEMPT_FAIL,
              Step.RETURNING,
              Step.RETURNED);
      case UNKNOWN_SCAN ->
          List.of(Step.RECEIVED, Step.SORTED, Step.UNKNOWN, Step.OUT_FOR_DELIVERY, Step.DELIVERED);
      default ->
          List.of(
              Step.RECEIVED,
              Step.SORTED,
              Step.FORWARDED,
              Step.ARRIVED,
              Step.OUT_FOR_DELIVERY,
              Step.DELIVERED);
    };
  }
}
