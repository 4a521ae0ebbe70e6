package id.emall.core.payout;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.member.factor.FreshProof;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The seller's side of the account that payouts go to: given once, changed with a wait. */
@ApplicationScoped
public class PayoutAccounts {

  private static final Pattern HOLDER = Pattern.compile("\\p{L}[\\p{L}\\p{M}0-9 .,'’/&()-]*");

  /** A seller may change it so often in a day: each change asks a bank and sends messages. */
  private static final int MOST_CHANGES = 5;

  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;
  private PayoutAccountRows rows;
  private PayoutSettings settings;
  private AuditLog audit;
  private FreshProof fresh;
  private Event<PayoutAccountMoved> moves;

  protected PayoutAccounts() {}

  @Inject
  PayoutAccounts(
      Jdbi jdbi,
      Ids ids,
      Clock clock,
      PayoutAccountRows rows,
      PayoutSettings settings,
      AuditLog audit,
      FreshProof fresh,
      Event<PayoutAccountMoved> moves) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
    this.rows = rows;
    this.settings = settings;
    this.audit = audit;
    this.fresh = fresh;
    this.moves = moves;
  }

  /** An account as typed. */
  public record Typed(String bankCode, String number, String holder) {}

  /** The account of the signed-in seller's shop, if one was given. */
  public Optional<PayoutAccount> mine(Actor actor) {
    return rows.current(actor.requireSeller(Right.MONEY).shopId());
  }

  /**
   * When the next payout to this account is prepared at the earliest; empty when no time is set for
   * that, or while another account has to be given.
   */
  public Optional<Instant> next(PayoutAccount account) {
    boolean dead =
        account.state() == PayoutAccount.State.DIFFERS
            || account.state() == PayoutAccount.State.UNKNOWN;
    Instant now = clock.instant();
    return dead
        ? Optional.empty()
        : settings.next(account.usableFrom().isAfter(now) ? account.usableFrom() : now);
  }

  /** From when on money would go to another account, were it given now. */
  public Instant usableIfChanged(Actor actor) {
    UUID shop = actor.requireSeller(Right.MONEY).shopId();
    return usableFrom(jdbi.withHandle(handle -> wasPaid(handle, shop)));
  }

  private Instant usableFrom(boolean held) {
    Instant now = clock.instant();
    return held ? now.plus(settings.accountHold()) : now;
  }

  /**
   * Gives the account, or another one; only the owner of the shop may. Nothing goes to it before
   * its bank has said whose it is, nor, when it takes the place of another, before the wait is
   * over.
   *
   * @throws Refusal INVALID for a field that cannot be right, CONFLICT {@code payout.same-account},
   *     TOO_MANY {@code payout.changes}; what {@link FreshProof} refuses
   */
  @Transactional
  public PayoutAccount give(Actor actor, Typed typed) {
    Actor.Member seller = actor.requireSeller(Right.SHOP);
    PayeeBank bank = PayeeBank.ofCode(typed.bankCode()).orElse(null);
    Typed account = checked(typed, bank);
    jdbi.useHandle(
        handle ->
            handle.execute("select 1 from shop where id = ? for no key update", seller.shopId()));
    Optional<PayoutAccount> before = rows.current(seller.shopId());
    if (before.isPresent()) {
      fresh.requireForPayouts(actor);
    } else {
      fresh.require(actor);
    }
    before.filter(old -> same(old, account)).ifPresent(PayoutAccounts::refuseSame);
    if (changesToday(seller.shopId()) >= MOST_CHANGES) {
      throw Refusal.tooMany("payout.changes", MOST_CHANGES);
    }
    boolean held = jdbi.withHandle(handle -> wasPaid(handle, seller.shopId()));
    UUID id = ids.next();
    jdbi.useHandle(
        handle -> {
          replace(handle, seller.shopId());
          insert(handle, id, seller, bank, account, usableFrom(held));
        });
    PayoutAccount given = rows.current(seller.shopId()).orElseThrow();
    audit.write(
        actor,
        "payout-account.give",
        "shop",
        seller.shopId(),
        before.map(PayoutAccountRows::told).orElse(Map.of()),
        PayoutAccountRows.told(given));
    moves.fire(
        new PayoutAccountMoved(
            given,
            before.isPresent() ? PayoutAccountMoved.What.CHANGED : PayoutAccountMoved.What.GIVEN));
    return given;
  }

  private static Typed checked(Typed typed, PayeeBank bank) {
    Checks checks = new Checks();
    checks.that(bank != null, "bank", "payout.bank");
    String digits = typed.number() == null ? "" : typed.number().replaceAll("[\\s.-]", "");
    checks.that(!digits.isEmpty(), "accountNumber", "required");
    if (bank != null) {
      boolean fits =
          digits.matches("[0-9]{5,20}")
              && digits.length() >= bank.least()
              && digits.length() <= bank.most();
      if (bank.least() == bank.most()) {
        checks.that(fits, "accountNumber", "payout.digits", bank.shortName(), bank.least());
      } else {
        checks.that(
            fits,
            "accountNumber",
            "payout.digits-between",
            bank.shortName(),
            bank.least(),
            bank.most());
      }
    }
    String holder = checks.line("accountHolder", typed.holder(), 3, 70);
    checks.that(HOLDER.matcher(holder).matches(), "accountHolder", "refund.account-holder");
    checks.refuse();
    return new Typed(bank.code(), digits, holder);
  }

  private static boolean same(PayoutAccount old, Typed typed) {
    boolean open =
        old.state() == PayoutAccount.State.CHECKING
            || old.state() == PayoutAccount.State.VERIFIED
            || old.state() == PayoutAccount.State.NEAR;
    return open
        && old.bankCode().equals(typed.bankCode())
        && old.number().equals(typed.number())
        && NameLikeness.normal(old.holder()).equals(NameLikeness.normal(typed.holder()));
  }

  private static void refuseSame(PayoutAccount old) {
    throw Refusal.conflict("payout.same-account");
  }

  private int changesToday(UUID shopId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select count(*) from payout_account where shop_id = :shop and given_at > :since")
                .bind("shop", shopId)
                .bind("since", clock.instant().minus(Duration.ofDays(1)))
                .mapTo(Integer.class)
                .one());
  }

  /** Whether an earlier account of the shop was ever good for money: then a change waits. */
  private static boolean wasPaid(Handle handle, UUID shopId) {
    return handle
        .createQuery(
            """
            select exists (select 1 from payout_account where shop_id = :shop
              and state in ('VERIFIED', 'UNKNOWN', 'REPLACED') and decided_at is not null)
            """)
        .bind("shop", shopId)
        .mapTo(Boolean.class)
        .one();
  }

  private static void replace(Handle handle, UUID shopId) {
    handle.execute(
        "update payout_account set state = 'REPLACED', next_at = null where shop_id = ? and state <> 'REPLACED'",
        shopId);
  }

  private void insert(
      Handle handle, UUID id, Actor.Member seller, PayeeBank bank, Typed account, Instant usable) {
    handle
        .createUpdate(
            """
            insert into payout_account (id, shop_id, bank_code, bank_name, number, holder, state, given_by, given_at,
              usable_from, next_at)
            values (:id, :shop, :code, :name, :number, :holder, 'CHECKING', :by, :now, :usable, :now)
            """)
        .bind("id", id)
        .bind("shop", seller.shopId())
        .bind("code", bank.code())
        .bind("name", bank.shortName())
        .bind("number", account.number())
        .bind("holder", account.holder())
        .bind("by", seller.id())
        .bind("now", clock.instant())
        .bind("usable", usable)
        .execute();
  }
}
