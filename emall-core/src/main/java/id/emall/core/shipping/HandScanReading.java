package id.emall.core.shipping;

import id.emall.core.common.Checks;
import id.emall.core.common.Hashing;
import id.emall.core.ordering.OrderView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads what a person typed about one parcel; everything that is wrong is told at once. */
final class HandScanReading {

  private static final int PLACE_MOST = 100;
  private static final int WORDS_MOST = 300;
  private static final int RECEIVER_MOST = 100;

  /** A person's watch may run ahead. */
  private static final Duration AHEAD_MOST = Duration.ofMinutes(5);

  /** A parcel may have been handed in some days before its number was entered. */
  private static final Duration BEFORE_RESI_MOST = Duration.ofDays(7);

  private final ShipmentRow parcel;
  private final OrderView order;
  private final Instant now;
  private final Checks checks = new Checks();

  HandScanReading(ShipmentRow parcel, OrderView order, Instant now) {
    this.parcel = parcel;
    this.order = order;
    this.now = now;
  }

  /**
   * The scan, with a key that is the same when the same is entered again.
   *
   * @throws id.emall.core.common.Refusal INVALID with each wrong field
   */
  ScanRows.Entered read(UUID by, ScanSource speaker, Set<HandScan> offered, HandScanEntry typed) {
    Optional<HandScan> what = HandScan.of(typed.what());
    checks.that(what.isPresent(), "what", "required");
    what.ifPresent(one -> checks.that(offered.contains(one), "what", "hand-scan.not-offered"));
    Optional<LocalDateTime> when = time(checks.line("when", typed.when(), 1, 40));
    String place = checks.line("place", typed.place(), 0, PLACE_MOST);
    boolean wordsWanted = what.isPresent() && what.get().wantsWords();
    String words = checks.line("words", typed.words(), wordsWanted ? 1 : 0, WORDS_MOST);
    String receiver = checks.line("receiver", typed.receiver(), 0, RECEIVER_MOST);
    checks.that(
        receiver.isEmpty() || what.filter(HandScan.DELIVERED::equals).isPresent(),
        "receiver",
        "hand-scan.receiver");
    checks.refuse();
    return entered(by, speaker, what.orElseThrow(), when.orElseThrow(), place, words, receiver);
  }

  private ScanRows.Entered entered(
      UUID by,
      ScanSource speaker,
      HandScan what,
      LocalDateTime when,
      String place,
      String words,
      String receiver) {
    String key =
        Hashing.sha256(
            String.join(
                "|",
                "by-hand",
                by.toString(),
                what.name(),
                when.toString(),
                place,
                words,
                receiver));
    return new ScanRows.Entered(
        key,
        speaker,
        by,
        what.name(),
        when.atZone(parcel.zone()).toInstant(),
        when,
        words,
        place.isEmpty() ? null : place,
        receiver.isEmpty() ? null : receiver,
        now);
  }

  private Optional<LocalDateTime> time(String typed) {
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDateTime> read = TypedTime.read(typed);
    checks.that(read.isPresent(), "when", "hand-scan.time-unreadable", typed, shown(now));
    read.map(local -> local.atZone(parcel.zone()).toInstant()).ifPresent(this::checkTime);
    return read;
  }

  private void checkTime(Instant when) {
    checks.that(!when.isAfter(now.plus(AHEAD_MOST)), "when", "hand-scan.time-future", shown(now));
    if (order.paidAt() != null) {
      Instant paid = order.paidAt().truncatedTo(ChronoUnit.MINUTES);
      checks.that(!when.isBefore(paid), "when", "hand-scan.time-before-paid", shown(paid));
    }
    Instant first = parcel.enteredAt().minus(BEFORE_RESI_MOST);
    checks.that(!when.isBefore(first), "when", "hand-scan.time-too-early", shown(first));
  }

  private String shown(Instant instant) {
    return TypedTime.USUAL.format(instant.atZone(parcel.zone()));
  }
}
