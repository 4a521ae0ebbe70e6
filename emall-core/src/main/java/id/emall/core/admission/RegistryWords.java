package id.emall.core.admission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.emall.contracts.registry.FieldVerdict;
import id.emall.contracts.registry.RegistryAnswer;
import id.emall.contracts.registry.RegistryField;
import id.emall.core.identity.DocumentKind;
import id.emall.core.identity.rule.Dossier.Word;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Keeps what registries said of an application: verdicts alone. */
@ApplicationScoped
class RegistryWords {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ERROR_LONGEST = 300;

  private Jdbi jdbi;
  private Clock clock;

  protected RegistryWords() {}

  @Inject
  RegistryWords(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** A registry that is to be asked about a paper. */
  record Question(String registry, DocumentKind paper) {}

  private record Row(String registry, DocumentKind paper, Word.State state, String fields) {}

  /** What was said in this round; without registries that are to be asked again. */
  List<Word> of(UUID applicationId, int round) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select registry, paper, state, fields::text as fields from registry_look
                    where application_id = :application and round = :round and state is not null
                    order by registry, paper
                    """)
                .bind("application", applicationId)
                .bind("round", round)
                .mapTo(Row.class)
                .map(row -> new Word(row.registry(), row.paper(), row.state(), read(row.fields())))
                .list());
  }

  /** Stores an answer; a failure leaves the question open. */
  @Transactional
  public void store(UUID applicationId, int round, Question asked, RegistryAnswer answer) {
    switch (answer) {
      case RegistryAnswer.Told told ->
          write(applicationId, round, asked, Word.State.TOLD, told.fields(), null);
      case RegistryAnswer.NotFound gone ->
          write(applicationId, round, asked, Word.State.NOT_FOUND, Map.of(), null);
      case RegistryAnswer.Inactive inactive ->
          write(applicationId, round, asked, Word.State.INACTIVE, Map.of(), null);
      case RegistryAnswer.Failed failed ->
          write(applicationId, round, asked, null, Map.of(), failed.failure().getMessage());
    }
  }

  /** Nobody waits any longer for these. */
  void giveUp(UUID applicationId, int round, List<Question> open) {
    open.forEach(
        question -> write(applicationId, round, question, Word.State.UNREACHED, Map.of(), null));
  }

  private void write(
      UUID applicationId,
      int round,
      Question asked,
      Word.State state,
      Map<RegistryField, FieldVerdict> fields,
      String error) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into registry_look (application_id, round, registry, paper, state,
                      fields, failures, last_error, at)
                    values (:application, :round, :registry, :paper, :state, :fields::jsonb,
                      :failures, :error, :now)
                    on conflict (application_id, round, registry, paper) do update set
                      state = excluded.state, fields = excluded.fields,
                      failures = registry_look.failures + excluded.failures,
                      last_error = coalesce(excluded.last_error, registry_look.last_error),
                      at = excluded.at
                    where registry_look.state is null
                    """)
                .bind("application", applicationId)
                .bind("round", round)
                .bind("registry", asked.registry())
                .bind("paper", asked.paper())
                .bind("state", state)
                .bind("fields", text(fields))
                .bind("failures", error == null ? 0 : 1)
                .bind("error", cut(error))
                .bind("now", clock.instant())
                .execute());
  }

  private static String cut(String error) {
    return error == null || error.length() <= ERROR_LONGEST
        ? error
        : error.substring(0, ERROR_LONGEST);
  }

  private static String text(Map<RegistryField, FieldVerdict> fields) {
    try {
      return JSON.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("verdicts are plain", e);
    }
  }

  private static Map<RegistryField, FieldVerdict> read(String fields) {
    try {
      return JSON.readValue(fields, new TypeReference<Map<RegistryField, FieldVerdict>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("verdicts cannot be read", e);
    }
  }
}
