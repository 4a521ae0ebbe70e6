package id.emall.core.member.account;

import id.emall.core.audit.AuditLog;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Refusal;
import id.emall.core.member.RegistrationChecks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;

/** What members say of themselves, and change without anybody's leave. */
@ApplicationScoped
public class Profile {

  /** The kind of work it makes when a seller becomes somebody else than was approved. */
  public static final String SELLER_CHANGED = "seller.profile-changed";

  private Jdbi jdbi;
  private AccountRows rows;
  private RegistrationChecks checks;
  private WorkItems workItems;
  private AuditLog audit;
  private Event<Object> events;

  protected Profile() {}

  @Inject
  Profile(
      Jdbi jdbi,
      AccountRows rows,
      RegistrationChecks checks,
      WorkItems workItems,
      AuditLog audit,
      Event<Object> events) {
    this.jdbi = jdbi;
    this.rows = rows;
    this.checks = checks;
    this.workItems = workItems;
    this.audit = audit;
    this.events = events;
  }

  /**
   * What somebody typed; any part may be null or wrong.
   *
   * @param district as typed
   * @param language {@code id} or {@code en}
   */
  public record Wish(
      String name, String regencyCode, String district, String address, String language) {}

  /** The account of whoever acts. */
  public OwnAccount of(Actor actor) {
    return rows.own(actor);
  }

  /**
   * Keeps name, place, address and language, and nothing else whatever is sent. What waits for a
   * decision is judged anew, and what a seller was accepted with is looked at by operators.
   *
   * @throws Refusal INVALID with an error for each wrong field, called {@code name}, {@code
   *     regency}, {@code district}, {@code address} and {@code language}
   */
  @Transactional
  public void change(Actor actor, Wish wish) {
    OwnAccount own = rows.own(actor);
    Checks found = new Checks();
    String name = checks.name(found, wish.name());
    RegistrationChecks.Place place =
        checks.place(found, wish.regencyCode(), wish.district(), wish.address());
    String language = checks.language(found, wish.language());
    found.refuse();
    boolean renamed = !name.equals(own.name());
    boolean moved =
        !place.regencyCode().equals(own.regencyCode())
            || !Objects.equals(place.districtCode(), own.districtCode())
            || !place.address().equals(own.address());
    if (renamed || moved) {
      events.fire(new ProfileChanging(own.id()));
    }
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update member set name = :name, regency_code = :regency,
                      district_code = :district, address = :address, language = :language
                    where id = :id and state = 'ACTIVE'
                    """)
                .bind("name", name)
                .bind("regency", place.regencyCode())
                .bind("district", place.districtCode())
                .bind("address", place.address())
                .bind("language", language)
                .bind("id", own.id())
                .execute());
    if (renamed || moved) {
      audit.write(actor, "member.profile", "member", own.id(), Map.of(), Map.of());
      events.fire(new ProfileChanged(own.id()));
    }
    if (own.role() == Actor.Role.SELLER && (renamed || moved)) {
      workItems.raise(SELLER_CHANGED, own.id(), renamed ? "name" : "address", Map.of());
    }
  }
}
