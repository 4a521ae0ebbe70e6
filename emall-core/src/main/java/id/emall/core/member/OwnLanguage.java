package id.emall.core.member;

import id.emall.core.common.Actor;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** The language in which a member is written to; that of the pages is the browser's own. */
@ApplicationScoped
public class OwnLanguage {

  static final Set<String> KNOWN = Set.of("id", "en");

  private Jdbi jdbi;

  protected OwnLanguage() {}

  @Inject
  OwnLanguage(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * @throws Refusal SIGN_IN_REQUIRED; INVALID {@code language} when it is neither {@code id} nor
   *     {@code en}
   */
  @Transactional
  public void choose(Actor actor, String language) {
    Actor.Member member = actor.requireMember();
    if (language == null || !KNOWN.contains(language)) {
      throw Refusal.invalid(new FieldError("language", "language.unknown"));
    }
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update member set language = :language where id = :id and language <> :language")
                .bind("language", language)
                .bind("id", member.id())
                .execute());
  }
}
