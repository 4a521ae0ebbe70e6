package id.emall.core.notice;

import id.emall.core.audit.AuditLog;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Backlog;
import id.emall.core.common.Phone;
import id.emall.core.common.PublicCode;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.member.MemberView;
import id.emall.core.member.Members;
import id.emall.core.notice.push.PushDevices;
import id.emall.core.notice.sms.GatewayHealth;
import id.emall.core.notice.sms.MessageWork;
import id.emall.core.ordering.OrderView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** What operators can see of messages and do about them. */
@ApplicationScoped
public class Messages {

  private static final Duration ANOTHER_CHANCE = Duration.ofHours(24);
  private static final Duration STRAYS_OF = Duration.ofDays(1);

  private static final String SELECT =
      """
      select id, channel, recipient, template, subject,
        case urgency when 'CODE' then '' else body end as text, state, attempts, next_at, waits, gateway, gateway_message_id,
        last_error as problem, created_at, submitted_at, done_at
      from message where\s""";

  private Jdbi jdbi;
  private WorkItems workItems;
  private AuditLog audit;
  private Clock clock;
  private GatewayHealth health;
  private Members members;
  private PushDevices devices;

  protected Messages() {}

  @Inject
  Messages(
      Jdbi jdbi,
      WorkItems workItems,
      AuditLog audit,
      Clock clock,
      GatewayHealth health,
      Members members,
      PushDevices devices) {
    this.devices = devices;
    this.members = members;
    this.health = health;
    this.jdbi = jdbi;
    this.workItems = workItems;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The newest messages, at most 200, about an invoice or to a person, by whichever way.
   *
   * @param what the code of an invoice or of one of its orders, a phone number or an e-mail
   *     address, as typed
   */
  public List<MessageView> search(Actor operator, String what) {
    operator.requireOperator(Right.MESSAGES);
    String typed = what.replaceAll("\\p{Cntrl}", " ").strip();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + """
                        id in (
                          with named as (
                            select id from invoice where code = :code
                            union select invoice_id from shop_order where code = :code)
                          select id from message where recipient = any(:recipients) and next_at is null
                          union all
                          select id from message where invoice_id = (select id from named) and next_at is null
                          union all
                          select id from message
                          where next_at is not null
                            and (recipient = any(:recipients) or invoice_id = (select id from named)))
                        order by created_at desc limit 200
                        """)
                .bindArray("recipients", String.class, addresses(typed))
                .bind("code", PublicCode.read(typed).orElse(""))
                .mapTo(MessageView.class)
                .map(Messages::readable)
                .list());
  }

  /** Everywhere the member is reached whose phone or e-mail address this is. */
  private List<String> addresses(String typed) {
    Optional<String> phone = Phone.canonical(typed);
    return phone
        .map(members::findByPhone)
        .orElseGet(() -> members.findByEmail(typed))
        .map(this::addresses)
        .orElseGet(() -> List.of(phone.orElse(typed)));
  }

  private List<String> addresses(MemberView member) {
    Stream<String> browsers =
        devices.of(List.of(member.id())).stream().map(device -> device.id().toString());
    return Stream.concat(Stream.of(member.phone(), member.email()), browsers).toList();
  }

  /** What was told about an order and about its invoice as a whole, newest first, at most 200. */
  public List<MessageView> about(Actor operator, OrderView order) {
    operator.requireOperator(Right.MESSAGES, Right.MONEY, Right.SHIPPING, Right.CARE);
    return list(
        """
        id in (
          select id from message where invoice_id = :invoice and next_at is null
          union all
          select id from message where invoice_id = :invoice and next_at is not null)
          and (order_id is null or order_id = :order)
        order by created_at desc limit 200
        """,
        Map.of("invoice", order.invoiceId(), "order", order.id()));
  }

  /**
   * A text message that somebody sent to the mall.
   *
   * @param outcome what it was taken for; null while it waits
   */
  public record Inbound(Instant receivedAt, String sender, String text, String outcome) {}

  /** The newest text messages from a phone, at most 50; none when what was typed is no phone. */
  public List<Inbound> inbound(Actor operator, String what) {
    operator.requireOperator(Right.MESSAGES);
    List<String> spellings =
        Phone.canonical(what.strip())
            .map(phone -> List.of(phone, phone.substring(1), "0" + phone.substring(3)))
            .orElse(List.of());
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select received_at, sender, text, outcome from sms_inbound
                    where sender = any(:spellings) order by received_at desc limit 50
                    """)
                .bindArray("spellings", String.class, spellings)
                .mapTo(Inbound.class)
                .list());
  }

  /** How much of what SMS gateways took within the last hour arrived. */
  public List<GatewayHealth.Figures> gateways(Actor operator) {
    operator.requireOperator(Right.MESSAGES);
    return health.figures();
  }

  /**
   * What a gateway told of a message that is not found.
   *
   * @param gatewayMessageId null when the gateway told of an id of ours
   * @param rawState the gateway's own word
   * @param doneAt by the gateway's clock; null when it does not tell
   */
  public record Stray(
      String gateway,
      String gatewayMessageId,
      String rawState,
      Instant doneAt,
      Instant receivedAt) {}

  /** Receipts of the last day for which no message is found, newest first, at most 20. */
  public List<Stray> strays(Actor operator) {
    operator.requireOperator(Right.MESSAGES);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select gateway, gateway_message_id, raw_state, done_at, received_at from sms_receipt
                    where received_at > :since and matched_at is null order by received_at desc limit 20
                    """)
                .bind("since", clock.instant().minus(STRAYS_OF))
                .mapTo(Stray.class)
                .list());
  }

  /** Messages that were given up, newest first, at most 200. */
  public List<MessageView> parked(Actor operator) {
    operator.requireOperator(Right.MESSAGES);
    return list("state = 'PARKED' order by created_at desc limit 200", Map.of());
  }

  /** The messages that were given up. */
  public Backlog backlog(Actor operator) {
    operator.requireOperator(Right.MESSAGES);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select count(*)::int as count, min(created_at) as oldest from message"
                        + " where state = 'PARKED'")
                .mapTo(Backlog.class)
                .one());
  }

  /**
   * Puts a message that was given up, or that may not have arrived, into the queue again.
   *
   * @throws Refusal CONFLICT {@code message.not-again} when it is a one-time code or not given up
   */
  @Transactional
  public void sendAgain(Actor operator, UUID messageId) {
    operator.requireOperator(Right.MESSAGES);
    int queued =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update message
                        set state = 'QUEUED', next_at = :now, attempts = 0, doubts = 0,
                          give_up_at = :giveUpAt
                        where id = :id and state in ('PARKED', 'UNCERTAIN') and urgency <> 'CODE'
                        """)
                    .bind("id", messageId)
                    .bind("now", clock.instant())
                    .bind("giveUpAt", clock.instant().plus(ANOTHER_CHANCE))
                    .execute());
    if (queued == 0) {
      throw Refusal.conflict("message.not-again");
    }
    workItems.close(operator, MessageWork.PARKED, messageId);
    audit.write(operator, "message.send-again", "message", messageId, Map.of(), Map.of());
  }

  private List<MessageView> list(String condition, Map<String, ?> values) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + condition)
                .bindMap(values)
                .mapTo(MessageView.class)
                .map(Messages::readable)
                .list());
  }

  private static MessageView readable(MessageView kept) {
    return kept.text().isEmpty()
        ? kept
        : switch (kept.channel()) {
          case SMS -> kept;
          case EMAIL -> kept.withText(MailPage.read(kept.text()).text());
          case PUSH -> kept.withText(PushNote.read(kept.text()).text());
        };
  }
}
