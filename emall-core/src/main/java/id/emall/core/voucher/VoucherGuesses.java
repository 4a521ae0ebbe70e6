package id.emall.core.voucher;

import id.emall.core.common.AdvisoryLock;
import id.emall.core.common.Hashing;
import id.emall.core.common.SecurityLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Slows the guessing of codes down. Within an hour a member may name so many codes that the shop
 * does not have, and all who come from one address together. Codes that the shop has count for
 * nothing, and a wrong one that comes again, as a page that is sent again brings it, counts once.
 */
@ApplicationScoped
class VoucherGuesses {

  static final int MOST_OF_MEMBER = 10;

  /** Wide: behind one address of a mobile network are thousands of people. */
  static final int MOST_OF_ADDRESS = 200;

  static final Duration STRETCH = Duration.ofHours(1);

  private Jdbi jdbi;
  private Clock clock;

  protected VoucherGuesses() {}

  @Inject
  VoucherGuesses(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * What may not be judged now.
   *
   * @param shops whose codes must wait, right or wrong
   * @param minutes how long
   */
  record Wait(Set<UUID> shops, long minutes) {
    private static final Wait NONE = new Wait(Set.of(), 0);
  }

  /** Whose tries are counted, and how many there may be. */
  private record Counter(String key, int most) {
    Counter(String kind, Object who, int most) {
      this(kind + " " + Hashing.sha256(who.toString()), most);
    }
  }

  private record Count(int wrong, Instant oldest) {}

  /**
   * Counts the wrong ones among these codes behind a lock, so that many calls at once find no more
   * out than one after the other; kept even when the caller is refused afterwards.
   *
   * @param address where the member asks from, or null where only the member is counted
   * @param codes by their shops, as they were typed
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Wait count(UUID member, String address, Map<UUID, String> codes) {
    Map<UUID, String> possible = new TreeMap<>();
    codes.forEach(
        (shop, typed) -> Vouchers.canonical(typed).ifPresent(code -> possible.put(shop, code)));
    if (possible.isEmpty()) {
      return Wait.NONE;
    }
    List<Counter> counters = new ArrayList<>();
    counters.add(new Counter("member", member, MOST_OF_MEMBER));
    if (address != null) {
      counters.add(new Counter("address", address, MOST_OF_ADDRESS));
    }
    Wait wait = jdbi.withHandle(handle -> count(handle, counters, possible));
    if (!wait.shops().isEmpty()) {
      SecurityLog.refused(
          "voucher code",
          "member:" + member,
          address == null ? "with an order" : "from " + address);
    }
    return wait;
  }

  private Wait count(Handle handle, List<Counter> counters, Map<UUID, String> codes) {
    Instant now = clock.instant();
    Instant since = now.minus(STRETCH);
    counters.forEach(counter -> AdvisoryLock.VOUCHER_GUESS.take(handle, counter.key()));
    int left =
        counters.stream()
            .mapToInt(counter -> counter.most() - read(handle, counter, since).wrong())
            .min()
            .orElseThrow();
    Set<UUID> right = left > 0 ? right(handle, codes) : Set.of();
    Set<UUID> waiting = new HashSet<>();
    for (Map.Entry<UUID, String> code : codes.entrySet()) {
      if (left <= 0) {
        // A right one waits as well, else it would be told from the wrong ones.
        waiting.add(code.getKey());
      } else if (!right.contains(code.getKey())) {
        String guess = Hashing.sha256(code.getKey() + "\n" + code.getValue());
        int written = 0;
        for (Counter counter : counters) {
          written += write(handle, counter.key(), guess, since, now);
        }
        left -= Math.min(1, written);
      }
    }
    return waiting.isEmpty() ? Wait.NONE : new Wait(waiting, minutes(handle, counters, since, now));
  }

  /** Served by the primary key, as all of these. */
  private static Count read(Handle handle, Counter counter, Instant since) {
    return handle
        .createQuery(
            """
            select count(*)::int as wrong, min(at) as oldest
            from voucher_guess where key = :key and at > :since
            """)
        .bind("key", counter.key())
        .bind("since", since)
        .mapTo(Count.class)
        .one();
  }

  /** The shops that have, or had, the code that was typed for them. */
  private static Set<UUID> right(Handle handle, Map<UUID, String> codes) {
    return handle
        .createQuery(
            """
            select v.shop_id from voucher v join unnest(:shops::uuid[], :codes::text[]) ask (shop_id, code)
              on ask.shop_id = v.shop_id and ask.code = v.code
            """)
        .bindArray("shops", UUID.class, List.copyOf(codes.keySet()))
        .bindArray("codes", String.class, List.copyOf(codes.values()))
        .mapTo(UUID.class)
        .set();
  }

  /** One when this guess is new within the hour, else none. */
  private static int write(Handle handle, String key, String guess, Instant since, Instant now) {
    return handle
        .createUpdate(
            """
            insert into voucher_guess (key, guess, at) values (:key, :guess, :now)
            on conflict (key, guess) do update set at = excluded.at where voucher_guess.at <= :since
            """)
        .bind("key", key)
        .bind("guess", guess)
        .bind("since", since)
        .bind("now", now)
        .execute();
  }

  /** Until the oldest of the tries that count is an hour old. */
  private static long minutes(Handle handle, List<Counter> counters, Instant since, Instant now) {
    long millis = 0;
    for (Counter counter : counters) {
      Count count = read(handle, counter, since);
      if (count.wrong() >= counter.most()) {
        millis = Math.max(millis, Duration.between(now, count.oldest().plus(STRETCH)).toMillis());
      }
    }
    return Math.ceilDiv(millis, Duration.ofMinutes(1).toMillis());
  }
}
