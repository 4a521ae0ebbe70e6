package id.emall.core.rates;

import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.RateQuote.Service;
import id.emall.core.common.Actor;
import id.emall.core.common.AdvisoryLock;
import id.emall.core.common.Checks;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.common.adapter.Adapters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What sellers say sending costs, where nobody else does. The buyer asks, the seller answers, the
 * buyer orders by the answer; before it there is no invoice and nothing to pay.
 */
@ApplicationScoped
public class SellerCosts {

  /** How many questions of one buyer may wait at once. */
  static final int MOST_WAITING = 20;

  private static final int MOST_SHOWN = 100;
  private static final int GOODS_CHARACTERS = 4000;
  private static final long MOST_RUPIAH = 100_000_000;
  private static final int MOST_DAYS = 90;

  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;
  private RateSettings settings;
  private Adapters adapters;
  private ShippingRates rates;
  private Event<ShippingCostAsked> asked;
  private Event<ShippingCostAnswered> answered;

  protected SellerCosts() {}

  @Inject
  SellerCosts(
      Jdbi jdbi,
      Ids ids,
      Clock clock,
      RateSettings settings,
      Adapters adapters,
      ShippingRates rates,
      Event<ShippingCostAsked> asked,
      Event<ShippingCostAnswered> answered) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
    this.settings = settings;
    this.adapters = adapters;
    this.rates = rates;
    this.asked = asked;
    this.answered = answered;
  }

  /** How far the newest question about a parcel has come. */
  public enum State {
    /** The seller has not answered yet. */
    ASKED,
    TOLD,
    /** The seller does not send there. */
    DECLINED
  }

  /**
   * The newest question of a buyer about a parcel.
   *
   * @param reason of a seller who does not send there
   */
  public record Asked(State state, Instant askedAt, String reason) {}

  /** What a seller types; any part may be null or wrong. */
  public record Answer(
      String courier, String service, Long price, Integer daysFrom, Integer daysTo) {}

  private record Told(
      String courier, Service service, long price, int daysFrom, int daysTo, Instant answeredAt) {}

  private record Waiting(UUID id, UUID buyerId, String destination) {}

  /**
   * What a seller told this buyer about just this parcel, while it holds.
   *
   * @param buyer empty for whoever is no member; nobody told them anything
   */
  public Optional<ShippingOffer> offer(Optional<UUID> buyer, UUID shopId, Consignment parcel) {
    return buyer.flatMap(
        buyerId ->
            jdbi.withHandle(
                handle ->
                    handle
                        .createQuery(
                            """
                            select courier, service, price, days_from, days_to, answered_at from shipping_cost_request
                            where buyer_id = :buyer and shop_id = :shop and destination = :destination
                              and weight_grams = :grams and volume_cm3 = :volume
                              and state = 'TOLD' and good_until > :now
                            order by answered_at desc, id desc limit 1
                            """)
                        .bind("buyer", buyerId)
                        .bind("shop", shopId)
                        .bind("destination", parcel.destination())
                        .bind("grams", parcel.weightGrams())
                        .bind("volume", parcel.volumeCm3())
                        .bind("now", clock.instant())
                        .mapTo(Told.class)
                        .findOne()
                        .map(SellerCosts::offer)));
  }

  /**
   * What a buyer may choose from: what is known of a parcel, and where nothing is, what its seller
   * said.
   */
  public List<ShippingOffer> among(
      List<ShippingOffer> known, Optional<UUID> buyer, UUID shopId, Consignment parcel) {
    return known.isEmpty() ? offer(buyer, shopId, parcel).stream().toList() : known;
  }

  private static ShippingOffer offer(Told told) {
    return new ShippingOffer(
        new CourierId(told.courier()),
        told.service().name(),
        told.service(),
        told.price(),
        told.daysFrom(),
        told.daysTo(),
        ShippingOffer.SELLER,
        told.answeredAt());
  }

  /** The buyer's newest question about a parcel. */
  public Optional<Asked> asked(UUID buyerId, UUID shopId, Consignment parcel) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select state, asked_at, reason from shipping_cost_request
                    where buyer_id = :buyer and shop_id = :shop and destination = :destination
                      and weight_grams = :grams and volume_cm3 = :volume
                    order by asked_at desc, id desc limit 1
                    """)
                .bind("buyer", buyerId)
                .bind("shop", shopId)
                .bind("destination", parcel.destination())
                .bind("grams", parcel.weightGrams())
                .bind("volume", parcel.volumeCm3())
                .mapTo(Asked.class)
                .findOne());
  }

  /**
   * Asks the seller; asking again while the question waits changes nothing.
   *
   * @param goods what is to be sent, a line a product
   * @throws Refusal CONFLICT {@code shipping.quoted} when somebody quotes that way after all;
   *     TOO_MANY {@code shipping-cost.too-many}
   */
  @Transactional
  public void ask(Actor buyer, UUID shopId, Consignment parcel, String goods) {
    Actor.Member member = buyer.requireMember();
    if (parcel.weightGrams() > ParcelLimit.MOST_GRAMS) {
      throw Refusal.conflict("shipping-cost.too-heavy", ParcelLimit.MOST_GRAMS / 1000);
    }
    if (!rates.known(parcel).isEmpty()) {
      throw Refusal.conflict("shipping-cost.quoted");
    }
    String lines =
        goods.length() <= GOODS_CHARACTERS ? goods : goods.substring(0, GOODS_CHARACTERS);
    jdbi.useHandle(
        handle -> {
          AdvisoryLock.SHIPPING_COST.take(handle, member.id());
          if (waiting(handle, member.id()) >= MOST_WAITING) {
            throw Refusal.tooMany("shipping-cost.too-many", MOST_WAITING);
          }
          UUID id = ids.next();
          if (insert(handle, id, member.id(), shopId, parcel, lines)) {
            asked.fire(new ShippingCostAsked(id, shopId, member.id(), parcel.destination(), lines));
          }
        });
  }

  private static int waiting(Handle handle, UUID buyerId) {
    return handle
        .createQuery(
            "select count(*) from shipping_cost_request where buyer_id = :buyer and state = 'ASKED'")
        .bind("buyer", buyerId)
        .mapTo(Integer.class)
        .one();
  }

  private boolean insert(
      Handle handle, UUID id, UUID buyerId, UUID shopId, Consignment parcel, String goods) {
    return handle
            .createUpdate(
                """
                insert into shipping_cost_request (id, buyer_id, shop_id, destination, weight_grams, volume_cm3, goods,
                  state, asked_at)
                values (:id, :buyer, :shop, :destination, :grams, :volume, :goods, 'ASKED', :now)
                on conflict (buyer_id, shop_id, destination, weight_grams, volume_cm3) where state = 'ASKED' do nothing
                """)
            .bind("id", id)
            .bind("buyer", buyerId)
            .bind("shop", shopId)
            .bind("destination", parcel.destination())
            .bind("grams", parcel.weightGrams())
            .bind("volume", parcel.volumeCm3())
            .bind("goods", goods)
            .bind("now", clock.instant())
            .execute()
        == 1;
  }

  /** The questions that wait for a seller, oldest first. */
  public List<CostQuestion> waiting(Actor seller) {
    UUID shop = seller.requireSeller(Right.ORDERS).shopId();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id, destination, weight_grams, volume_cm3, goods, asked_at from shipping_cost_request
                    where shop_id = :shop and state = 'ASKED' order by asked_at, id limit :most
                    """)
                .bind("shop", shop)
                .bind("most", MOST_SHOWN)
                .mapTo(CostQuestion.class)
                .list());
  }

  /** The couriers that a seller may name: those whose parcels the mall follows. */
  public List<String> couriers() {
    return adapters.couriers().keySet().stream().map(CourierId::value).sorted().toList();
  }

  /**
   * Tells the buyer what sending costs; the buyer may order by it for {@link
   * RateSettings#sellerHolds}.
   *
   * @throws Refusal INVALID with the fields that are wrong; NOT_FOUND when the question is another
   *     shop's or answered already
   */
  @Transactional
  public void tell(Actor seller, UUID questionId, Answer answer) {
    UUID shop = seller.requireSeller(Right.ORDERS).shopId();
    requireWaiting(shop, questionId);
    Checks checks = new Checks();
    Service service = checked(checks, answer);
    checks.refuse();
    Instant now = clock.instant();
    Instant until = now.plus(settings.sellerHolds());
    Waiting waiting =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        update shipping_cost_request set state = 'TOLD', answered_at = :now, courier = :courier,
                          service = :service, price = :price, days_from = :from, days_to = :to, good_until = :until
                        where id = :id and shop_id = :shop and state = 'ASKED' returning id, buyer_id, destination
                        """)
                    .bind("now", now)
                    .bind("courier", answer.courier())
                    .bind("service", service)
                    .bind("price", answer.price())
                    .bind("from", answer.daysFrom())
                    .bind("to", answer.daysTo())
                    .bind("until", until)
                    .bind("id", questionId)
                    .bind("shop", shop)
                    .mapTo(Waiting.class)
                    .findOne()
                    .orElseThrow(() -> Refusal.notFound("shipping-cost")));
    Told told =
        new Told(
            answer.courier(), service, answer.price(), answer.daysFrom(), answer.daysTo(), now);
    answered.fire(
        new ShippingCostAnswered(
            questionId, shop, waiting.buyerId(), waiting.destination(), offer(told), until, null));
  }

  private Service checked(Checks checks, Answer answer) {
    checks.that(
        couriers().contains(String.valueOf(answer.courier())), "courier", "shipping-cost.courier");
    Optional<Service> service =
        Arrays.stream(Service.values())
            .filter(one -> one.name().equals(answer.service()))
            .findFirst();
    checks.that(service.isPresent(), "service", "shipping-cost.service");
    checks.number("price", answer.price(), 0, MOST_RUPIAH);
    checks.number("daysFrom", answer.daysFrom(), 0, MOST_DAYS);
    checks.number("daysTo", answer.daysTo(), 0, MOST_DAYS);
    if (answer.daysFrom() != null && answer.daysTo() != null) {
      checks.that(
          answer.daysFrom() <= answer.daysTo(),
          "daysTo",
          "tariff.days",
          answer.daysTo(),
          answer.daysFrom());
    }
    return service.orElse(null);
  }

  /**
   * Tells the buyer that the shop does not send there.
   *
   * @throws Refusal INVALID for the field {@code reason}; NOT_FOUND as {@link #tell}
   */
  @Transactional
  public void decline(Actor seller, UUID questionId, String typed) {
    UUID shop = seller.requireSeller(Right.ORDERS).shopId();
    requireWaiting(shop, questionId);
    Checks checks = new Checks();
    String reason = checks.line("reason", typed, 3, 200);
    checks.refuse();
    Waiting waiting =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        update shipping_cost_request set state = 'DECLINED', answered_at = :now, reason = :reason
                        where id = :id and shop_id = :shop and state = 'ASKED' returning id, buyer_id, destination
                        """)
                    .bind("now", clock.instant())
                    .bind("reason", reason)
                    .bind("id", questionId)
                    .bind("shop", shop)
                    .mapTo(Waiting.class)
                    .findOne()
                    .orElseThrow(() -> Refusal.notFound("shipping-cost")));
    answered.fire(
        new ShippingCostAnswered(
            questionId, shop, waiting.buyerId(), waiting.destination(), null, null, reason));
  }

  /** Of other shops' questions nothing is said, not even what an answer lacks. */
  private void requireWaiting(UUID shop, UUID questionId) {
    jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select 1 from shipping_cost_request
                    where id = :id and shop_id = :shop and state = 'ASKED'
                    """)
                .bind("id", questionId)
                .bind("shop", shop)
                .mapTo(Integer.class)
                .findOne()
                .orElseThrow(() -> Refusal.notFound("shipping-cost")));
  }
}
