package id.emall.core.notice.sms;

import id.emall.contracts.sms.InboundText;
import id.emall.contracts.sms.Receipt;
import id.emall.core.common.Ids;
import id.emall.core.common.TextArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Stores what gateways tell, before they are answered; what follows from it comes afterwards. */
@ApplicationScoped
public class SmsNewsDesk {

  private static final int ID_MOST = 200;
  private static final int TEXT_MOST = 4_000;

  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;

  protected SmsNewsDesk() {}

  @Inject
  SmsNewsDesk(Jdbi jdbi, Ids ids, Clock clock) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
  }

  /** A receipt and who told it. */
  record Told(String gateway, Receipt receipt) {}

  /** Stores receipts; when this returns, none of them gets lost. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void receipts(List<Told> told) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into sms_receipt (id, gateway, gateway_message_id, message_id, fate, raw_state, error_code,
                      done_at, raw, received_at, next_at)
                    select *, :now, :now from unnest(:ids::uuid[], :gateways::text[], :gatewayIds::text[],
                      :messages::uuid[], :fates::text[], :states::text[], :errors::text[], :done::text[]::timestamptz[],
                      :raws::text[])
                    """)
                .bindArray("ids", UUID.class, told.stream().map(one -> ids.next()).toList())
                .bind("gateways", TextArray.of(told, Told::gateway))
                .bind(
                    "gatewayIds",
                    TextArray.of(told, one -> cut(one.receipt().gatewayMessageId(), ID_MOST)))
                .bindArray(
                    "messages",
                    UUID.class,
                    told.stream().map(one -> one.receipt().messageId()).toList())
                .bind("fates", TextArray.of(told, one -> one.receipt().fate().name()))
                .bind("states", TextArray.of(told, one -> cut(one.receipt().rawState(), ID_MOST)))
                .bind("errors", TextArray.of(told, one -> cut(one.receipt().errorCode(), ID_MOST)))
                .bind("done", TextArray.of(told, one -> at(one.receipt().doneAt())))
                .bind("raws", TextArray.of(told, one -> cut(one.receipt().raw(), TEXT_MOST)))
                .bind("now", clock.instant())
                .execute());
  }

  /** Stores messages of people, each once by the gateway's id. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void inbound(String gateway, List<InboundText> texts) {
    jdbi.useHandle(handle -> texts.forEach(text -> insert(handle, gateway, text)));
  }

  private void insert(Handle handle, String gateway, InboundText text) {
    UUID id = ids.next();
    Instant now = clock.instant();
    Optional<InboundText.Part> part = Optional.ofNullable(text.part());
    handle
        .createUpdate(
            """
            insert into sms_inbound (id, gateway, gateway_message_id, sender, recipient, text, sent_at, raw, received_at,
              next_at, part_reference, part_total, part_number)
            values (:id, :gateway, :gatewayId, :sender, :recipient, :text, :sentAt, :raw, :now, :now, :reference, :total,
              :number)
            on conflict (gateway, gateway_message_id) do nothing
            """)
        .bind("id", id)
        .bind("gateway", gateway)
        .bind(
            "gatewayId",
            text.gatewayMessageId() == null ? id.toString() : cut(text.gatewayMessageId(), ID_MOST))
        .bind("sender", cut(text.from(), ID_MOST))
        .bind("recipient", cut(text.to(), ID_MOST))
        .bind("text", cut(text.text(), TEXT_MOST))
        .bind("sentAt", text.sentAt())
        .bind("raw", cut(text.raw(), TEXT_MOST))
        .bind("reference", part.map(InboundText.Part::reference).orElse(null))
        .bind("total", part.map(InboundText.Part::total).orElse(null))
        .bind("number", part.map(InboundText.Part::number).orElse(null))
        .bind("now", now)
        .execute();
  }

  private static String at(Instant instant) {
    return instant == null ? null : instant.toString();
  }

  private static String cut(String text, int most) {
    return text == null || text.length() <= most ? text : text.substring(0, most);
  }
}
