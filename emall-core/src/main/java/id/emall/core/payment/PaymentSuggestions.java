package id.emall.core.payment;

import id.emall.core.common.Actor;
import id.emall.core.common.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The best guesses for money on the desk: single invoices, and several that one transfer may be
 * for. What is looked at is limited, so that a page costs the same however many invoices wait.
 */
@ApplicationScoped
public class PaymentSuggestions {

  private static final int MOST = 5;

  /** A claim, or the end of an invoice, that is older is not thought of. */
  private static final Duration RECENTLY = Duration.ofDays(30);

  /** The indexes used: reserved_total's key, invoice_waiting. */
  private static final String LIKELIEST =
      """
      with money as (
        select m.*, m.remark || ' ' || coalesce(m.counterparty, '') as said,
          coalesce(m.bank_time, m.first_seen_at) as came
        from mutation m where m.id = :mutation
      ), thought_of as (
        select id from invoice where code = any(:codes)
        union
        select near.invoice_id from money m cross join receiving_account a cross join lateral (
          (select invoice_id from reserved_total where account_id = a.id and total >= m.amount order by total limit 10)
          union all
          (select invoice_id from reserved_total where account_id = a.id and total < m.amount order by total desc limit 10)
        ) near
        union
        (select invoice_id from payment_claim where claimed_at > :recently order by claimed_at desc limit 500)
        union
        select newest.id from receiving_account a cross join lateral (
          select id from invoice where account_id = a.id and state in ('OPEN', 'PARTLY_PAID')
          order by deadline desc limit 1000) newest
      ), weighed as (
        select i.id as invoice_id, i.code, i.buyer_name, i.state, i.total, p.missing, m.amount - p.missing as difference,
          i.code = any(:codes) as named, l.likeness,
          case when i.account_id <> m.account_id then a.bank || ' ' || a.number end as other_account,
          i.created_at as issued_at, m.booking_date,
          c.claimed_at, c.sender_bank, c.sender_name, c.transfer_date, c.note, c.proof_media_id,
          exists (select 1 from media where media.id = c.proof_media_id and content_type like 'image/%')
            as proof_picture
        from thought_of t join invoice i on i.id = t.id cross join money m
          join receiving_account a on a.id = i.account_id
          left join lateral (
            select * from payment_claim pc where pc.invoice_id = i.id order by pc.claimed_at desc limit 1) c on true
          cross join lateral (select
            case when i.state in ('OPEN', 'PARTLY_PAID', 'LAPSED') then i.total - i.paid_amount else 0.00 end as missing) p
          cross join lateral (select round(100 * greatest(word_similarity(i.buyer_name, m.said),
            word_similarity(coalesce(c.sender_name, ''), m.said)))::int as likeness) l
        where i.code = any(:codes) or (i.created_at <= m.came + :bankClocks
          and (i.state in ('OPEN', 'PARTLY_PAID') or (i.state = 'LAPSED' and i.closed_at > :recently)))
      )
      select * from weighed
      where named or claimed_at is not null or likeness >= 50 or abs(difference) <= missing / 2
      order by named desc,
        likeness / 50.0
          + (case when claimed_at is null then 0 else 0.5 end)
          + (case when transfer_date = booking_date then 0.5 else 0 end)
          + (case when difference = 0 then 1 else 0 end)
          - (case when other_account is null then 0 else 0.25 end)
          - least(1, abs(difference) / total) desc,
        issued_at desc
      limit :most
      """;

  private Jdbi jdbi;
  private Clock clock;

  protected PaymentSuggestions() {}

  @Inject
  PaymentSuggestions(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  private record Told(BigDecimal amount, String remark, String reference) {

    List<String> codes() {
      return Stream.of(reference == null ? "" : reference, remark)
          .flatMap(text -> Matcher.codes(text).stream())
          .distinct()
          .toList();
    }
  }

  /**
   * Several invoices that one transfer may be for.
   *
   * @param why {@code named} by the bank's reference or remark, or of the {@code same-buyer}
   * @param difference the money less what they miss together; zero unless they are named
   */
  public record Together(String why, List<Missing> invoices, BigDecimal difference) {
    public Together {
      invoices = List.copyOf(invoices);
    }
  }

  /** An invoice and what it still misses, scale 2. */
  public record Missing(UUID invoiceId, String code, String buyerName, BigDecimal missing) {}

  /**
   * The likeliest invoices, best first, at most {@value #MOST}: those whose code the bank tells,
   * whose buyer's or sender's name stands in the remark, whose buyer says to have paid (that day),
   * whose amount is near; of any account.
   */
  public List<Suggestion> of(Actor operator, UUID mutationId) {
    operator.requireOperator(Right.MONEY);
    return jdbi.withHandle(
        handle ->
            told(handle, mutationId)
                .map(told -> likeliest(handle, mutationId, told.codes()))
                .orElse(List.of()));
  }

  /** What is known of one invoice as a guess for this money, whether or not it is a likely one. */
  public Optional<Suggestion> one(Actor operator, UUID mutationId, String code) {
    operator.requireOperator(Right.MONEY);
    return jdbi.withHandle(handle -> likeliest(handle, mutationId, List.of(code))).stream()
        .filter(suggestion -> suggestion.code().equals(code))
        .findFirst();
  }

  private List<Suggestion> likeliest(Handle handle, UUID mutationId, List<String> codes) {
    return handle
        .createQuery(LIKELIEST)
        .bindArray("codes", String.class, codes)
        .bind("bankClocks", Matcher.BANK_CLOCKS)
        .bind("mutation", mutationId)
        .bind("recently", clock.instant().minus(RECENTLY))
        .bind("most", MOST)
        .mapTo(Suggestion.class)
        .list();
  }

  /**
   * Invoices that the money may be for together: all that the bank names, else those of one buyer
   * that miss exactly this much. Empty when there is no such guess.
   */
  public Optional<Together> together(Actor operator, UUID mutationId) {
    operator.requireOperator(Right.MONEY);
    return jdbi.withHandle(
        handle ->
            told(handle, mutationId)
                .flatMap(
                    told ->
                        named(handle, told)
                            .or(() -> ofOneBuyer(handle, mutationId, told.amount()))));
  }

  private static Optional<Together> named(Handle handle, Told told) {
    List<Missing> named =
        handle
            .createQuery(
                """
                select id as invoice_id, code, buyer_name, total - paid_amount as missing from invoice
                where code = any(:codes) and state in ('OPEN', 'PARTLY_PAID', 'LAPSED') order by created_at, id
                """)
            .bindArray("codes", String.class, told.codes())
            .mapTo(Missing.class)
            .list();
    return named.size() < 2
        ? Optional.empty()
        : Optional.of(new Together("named", named, told.amount().subtract(sum(named))));
  }

  private Optional<Together> ofOneBuyer(Handle handle, UUID mutationId, BigDecimal amount) {
    List<Missing> theirs =
        handle
            .createQuery(
                """
                with buyer as (
                  select i.buyer_id from invoice i cross join (select * from mutation where id = :mutation) m
                  where i.state in ('OPEN', 'PARTLY_PAID') and i.buyer_id is not null
                    and i.created_at <= coalesce(m.bank_time, m.first_seen_at) + :bankClocks
                  group by i.buyer_id having count(*) between 2 and 10 and sum(i.total - i.paid_amount) = :amount limit 2)
                select i.id as invoice_id, i.code, i.buyer_name, i.total - i.paid_amount as missing
                from invoice i where i.state in ('OPEN', 'PARTLY_PAID')
                  and i.buyer_id = (select buyer_id from buyer where (select count(*) from buyer) = 1)
                order by i.created_at, i.id
                """)
            .bind("mutation", mutationId)
            .bind("bankClocks", Matcher.BANK_CLOCKS)
            .bind("amount", amount)
            .mapTo(Missing.class)
            .list();
    return theirs.isEmpty()
        ? Optional.empty()
        : Optional.of(new Together("same-buyer", theirs, BigDecimal.ZERO.setScale(2)));
  }

  private static BigDecimal sum(List<Missing> invoices) {
    return invoices.stream().map(Missing::missing).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Optional<Told> told(Handle handle, UUID mutationId) {
    return handle
        .createQuery("select amount, remark, reference from mutation where id = :id")
        .bind("id", mutationId)
        .mapTo(Told.class)
        .findOne();
  }
}
