package id.emall.core.privacy;

import id.emall.core.notice.SaidStop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Who writes STOP takes back the consent to offers by text message, without a visit to the site.
 */
@ApplicationScoped
class StopWords {

  private Jdbi jdbi;
  private Consents consents;

  protected StopWords() {}

  @Inject
  StopWords(Jdbi jdbi, Consents consents) {
    this.jdbi = jdbi;
    this.consents = consents;
  }

  void stopped(@Observes SaidStop event) {
    jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select id from member where phone = :phone and state <> 'AWAITING_PHONE'
                        """)
                    .bind("phone", event.phone())
                    .mapTo(UUID.class)
                    .findOne())
        .ifPresent(consents::stopped);
  }
}
