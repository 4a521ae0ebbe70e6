package id.emall.core.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Keeps what operators make of the words of messages, version by version. */
@ApplicationScoped
class MessageTextRows {

  /** How many versions of one message are shown. */
  static final int MOST_SHOWN = 50;

  private Jdbi jdbi;
  private Clock clock;

  protected MessageTextRows() {}

  @Inject
  MessageTextRows(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  private record Row(
      String occasion,
      String channel,
      String language,
      String subject,
      String body,
      String button) {

    MessageWords words() {
      return new MessageWords(subject, body, button);
    }
  }

  /**
   * What differs from the delivered words, with null for what does not; without what was written
   * for messages that are no more. In a transaction of its own, so that what fails here fails
   * nothing else.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Map<MessageKey, MessageWords> inForce() {
    Map<MessageKey, MessageWords> words = new HashMap<>();
    for (Row row : newest()) {
      MessageKey.find(row.occasion(), row.channel(), row.language())
          .ifPresent(key -> words.put(key, row.words()));
    }
    return words;
  }

  private List<Row> newest() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select occasion, channel, language, subject, body, button from (
                      select distinct on (occasion, channel, language) * from message_text
                      order by occasion, channel, language, version desc) newest
                    where subject is not null or body is not null or button is not null
                    """)
                .mapTo(Row.class)
                .list());
  }

  /**
   * What an operator made of a message's words.
   *
   * @param subject null, here and below: as delivered
   */
  record Version(
      int version,
      String subject,
      String body,
      String button,
      String writtenBy,
      Instant writtenAt) {

    MessageWords words() {
      return new MessageWords(subject, body, button);
    }
  }

  /** Newest first. */
  List<Version> versions(MessageKey key) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select t.version, t.subject, t.body, t.button, m.name as written_by, t.written_at
                    from message_text t join member m on m.id = t.written_by
                    where t.occasion = :occasion and t.channel = :channel and t.language = :language
                    order by t.version desc limit :most
                    """)
                .bind("occasion", key.occasion().key())
                .bind("channel", key.channel())
                .bind("language", key.language())
                .bind("most", MOST_SHOWN)
                .mapTo(Version.class)
                .list());
  }

  Optional<Version> newest(MessageKey key) {
    return versions(key).stream().findFirst();
  }

  /**
   * Adds a version.
   *
   * @param words null for what is as delivered
   * @return false when there is such a version already
   */
  boolean add(MessageKey key, int version, MessageWords words, UUID by) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into message_text (occasion, channel, language, version, subject, body, button,
                          written_by, written_at)
                        values (:occasion, :channel, :language, :version, :subject, :body, :button, :by, :now)
                        on conflict do nothing
                        """)
                    .bind("occasion", key.occasion().key())
                    .bind("channel", key.channel())
                    .bind("language", key.language())
                    .bind("version", version)
                    .bind("subject", words.subject())
                    .bind("body", words.body())
                    .bind("button", words.button())
                    .bind("by", by)
                    .bind("now", clock.instant())
                    .execute())
        == 1;
  }
}
