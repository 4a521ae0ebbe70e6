package id.emall.core.voucher;

import id.emall.contracts.time.MallClock;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Says what codes are worth that buyers type. Nothing is taken; {@link VoucherUses} takes. */
@ApplicationScoped
public class Vouchers {

  private static final Pattern CODE = Pattern.compile("[A-Z0-9]{4,20}");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");

  private Jdbi jdbi;
  private Clock clock;
  private VoucherGuesses guesses;

  protected Vouchers() {}

  @Inject
  Vouchers(Jdbi jdbi, Clock clock, VoucherGuesses guesses) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.guesses = guesses;
  }

  /** A code as it is kept: in capitals; empty for what can be none. */
  static Optional<String> canonical(String typed) {
    String code = typed.strip().toUpperCase(Locale.ROOT);
    return CODE.matcher(code).matches() ? Optional.of(code) : Optional.empty();
  }

  /**
   * What these codes take off for a buyer now. Who guessed too often is told how long to wait
   * instead.
   *
   * @param address where the buyer asks from, as far as it can be trusted
   * @param asks one of each shop
   */
  public VoucherQuote quote(UUID buyer, String address, Collection<VoucherAsk> asks) {
    VoucherGuesses.Wait wait =
        guesses.count(
            buyer,
            address,
            asks.stream().collect(Collectors.toMap(VoucherAsk::shopId, VoucherAsk::code)));
    List<VoucherAsk> heard =
        asks.stream().filter(ask -> !wait.shops().contains(ask.shopId())).toList();
    return worth(buyer, heard).and(waiting(wait));
  }

  /**
   * Counts wrong ones among codes that are about to be taken.
   *
   * @throws Refusal INVALID {@code voucher.wait} (minutes) by the field of each that may not be
   *     tried now
   */
  void admit(UUID buyer, Map<UUID, String> codes) {
    List<FieldError> waiting = waiting(guesses.count(buyer, null, codes));
    if (!waiting.isEmpty()) {
      throw Refusal.invalid(waiting);
    }
  }

  private static List<FieldError> waiting(VoucherGuesses.Wait wait) {
    return wait.shops().stream()
        .sorted()
        .map(shop -> new FieldError(VoucherAsk.field(shop), "voucher.wait", wait.minutes()))
        .toList();
  }

  /** What these codes take off, however often others were tried. */
  VoucherQuote worth(UUID buyer, Collection<VoucherAsk> asks) {
    if (asks.isEmpty()) {
      return new VoucherQuote(List.of(), List.of());
    }
    return jdbi.withHandle(
        handle -> {
          Map<UUID, VoucherView> named = named(handle, asks);
          Map<UUID, Integer> had = had(handle, buyer, named.values());
          List<Granted> granted = new ArrayList<>();
          List<FieldError> refused = new ArrayList<>();
          for (VoucherAsk ask : asks) {
            VoucherView voucher = named.get(ask.shopId());
            refusal(ask, voucher, voucher == null ? 0 : had.getOrDefault(voucher.id(), 0))
                .ifPresentOrElse(refused::add, () -> granted.add(grant(ask, voucher)));
          }
          return new VoucherQuote(granted, refused);
        });
  }

  private static Granted grant(VoucherAsk ask, VoucherView voucher) {
    return new Granted(voucher.id(), ask.shopId(), voucher.code(), voucher.discount(ask.goods()));
  }

  /** By their shops. Served by the unique index of shop and code. */
  private static Map<UUID, VoucherView> named(Handle handle, Collection<VoucherAsk> asks) {
    return handle
        .createQuery(
            """
            select v.* from voucher v join unnest(:shops::uuid[], :codes::text[]) ask (shop_id, code)
              on ask.shop_id = v.shop_id and ask.code = v.code
            """)
        .bindArray("shops", UUID.class, asks.stream().map(VoucherAsk::shopId).toList())
        .bindArray(
            "codes",
            String.class,
            asks.stream().map(ask -> canonical(ask.code()).orElse("")).toList())
        .mapTo(VoucherView.class)
        .stream()
        .collect(Collectors.toMap(VoucherView::shopId, Function.identity()));
  }

  private record Had(UUID voucherId, int uses) {}

  /** How often the buyer has used each. Served by voucher_use_of_buyer. */
  private static Map<UUID, Integer> had(
      Handle handle, UUID buyer, Collection<VoucherView> vouchers) {
    return handle
        .createQuery(
            """
            select voucher_id, count(*)::int as uses from voucher_use
            where voucher_id = any(:vouchers) and buyer_id = :buyer and given_back_at is null
            group by voucher_id
            """)
        .bindArray("vouchers", UUID.class, vouchers.stream().map(VoucherView::id).toList())
        .bind("buyer", buyer)
        .mapTo(Had.class)
        .stream()
        .collect(Collectors.toMap(Had::voucherId, Had::uses));
  }

  private Optional<FieldError> refusal(VoucherAsk ask, VoucherView voucher, int had) {
    if (voucher == null) {
      return error(ask, "voucher.unknown", ask.shopName());
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), MallClock.WIB);
    return switch (voucher.state(today)) {
      case ENDED, OVER -> error(ask, "voucher.over", voucher.code());
      case PLANNED -> error(ask, "voucher.early", voucher.code(), DAY.format(voucher.fromDay()));
      case USED_UP -> error(ask, "voucher.used-up", voucher.code());
      case RUNNING -> {
        if (had >= voucher.mostOfBuyer()) {
          yield error(ask, "voucher.yours-used", voucher.code(), voucher.mostOfBuyer());
        }
        if (ask.goods().compareTo(voucher.leastGoods()) < 0) {
          yield error(
              ask,
              "voucher.too-little",
              voucher.code(),
              voucher.leastGoods().toString(),
              ask.shopName());
        }
        yield voucher.discount(ask.goods()).amount() == 0
            ? error(ask, "voucher.nothing-off", voucher.code(), VoucherView.LEAST_LEFT.toString())
            : Optional.empty();
      }
    };
  }

  private static Optional<FieldError> error(VoucherAsk ask, String code, Object... arguments) {
    return Optional.of(new FieldError(ask.field(), code, arguments));
  }

  /** The refusal of a code whose last use somebody else took meanwhile. */
  static Refusal usedUp(Granted granted) {
    return Refusal.invalid(
        new FieldError(VoucherAsk.field(granted.shopId()), "voucher.used-up", granted.code()));
  }
}
