package id.emall.core.shipping;

import id.emall.contracts.courier.CourierAdapter;
import id.emall.contracts.courier.PushParser.Pushed;
import id.emall.contracts.courier.TrackResult.Found;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Takes what a courier told of one parcel by itself, as if it had been asked. */
@ApplicationScoped
class PushedNews {

  private Jdbi jdbi;
  private Clock clock;
  private Answers answers;

  protected PushedNews() {}

  @Inject
  PushedNews(Jdbi jdbi, Clock clock, Answers answers) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.answers = answers;
  }

  /** One transaction: the parcel's news with all that follows, and the end of the push. */
  @Transactional
  public void take(CourierAdapter courier, UUID push, Pushed told) {
    Optional<UUID> parcel = parcel(courier, told.number());
    String outcome = parcel.map(id -> tell(courier, id, told)).orElse("STRANGER");
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update courier_push set next_at = null, claimed_until = null, outcome = :outcome
                    where id = :id
                    """)
                .bind("outcome", outcome)
                .bind("id", push)
                .execute());
  }

  private String tell(CourierAdapter courier, UUID parcel, Pushed told) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update shipment set pushed_at = :now where id = :id")
                .bind("now", clock.instant())
                .bind("id", parcel)
                .execute());
    if (told.result() instanceof Found found && !found.events().isEmpty()) {
      answers.told(courier, parcel, found);
      return "TOLD";
    }
    answers.askSoon(parcel);
    return "ASK";
  }

  /** The number that counts; a mistyped one that was corrected concerns nobody any more. */
  private Optional<UUID> parcel(CourierAdapter courier, String number) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id from shipment
                    where courier = :courier and number = :number and replaced_at is null
                    for update
                    """)
                .bind("courier", courier.id().value())
                .bind("number", number)
                .mapTo(UUID.class)
                .findOne());
  }
}
