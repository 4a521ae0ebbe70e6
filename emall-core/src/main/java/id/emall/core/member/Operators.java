package id.emall.core.member;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Makes operators. Only whoever starts the mall can, from the command line. */
@ApplicationScoped
public class Operators {

  /** Jakarta Pusat, where an operator is taken to sit. */
  static final String OFFICE_REGENCY = "31.71";

  private RegistrationChecks checks;
  private Passwords passwords;
  private MemberRows rows;
  private Ids ids;
  private OperatorPosts posts;
  private AuditLog audit;

  protected Operators() {}

  @Inject
  public Operators(
      RegistrationChecks checks,
      Passwords passwords,
      MemberRows rows,
      Ids ids,
      OperatorPosts posts,
      AuditLog audit) {
    this.checks = checks;
    this.passwords = passwords;
    this.rows = rows;
    this.ids = ids;
    this.posts = posts;
    this.audit = audit;
  }

  /**
   * Makes an active operator, who may everything in the whole country.
   *
   * @return the new member's id
   * @throws Refusal INVALID with an error for each wrong field, duplicates included; FORBIDDEN for
   *     everybody but the system
   */
  @Transactional
  public UUID create(
      Actor actor, String username, String name, String email, String phone, String password) {
    if (!(actor instanceof Actor.System)) {
      throw Refusal.forbidden();
    }
    Checks found = new Checks();
    String fullName = found.text("name", name, 2, 100);
    String user = checks.username(found, username);
    String mail = checks.email(found, email);
    checks.password(found, password, user, mail);
    String mobile = checks.phone(found, phone);
    found.refuse();
    RegistrationChecks.Person person =
        new RegistrationChecks.Person(
            fullName, user, password, mail, mobile, OFFICE_REGENCY, null, "", "id");
    UUID id = ids.next();
    rows.insert(id, person, passwords.hash(password), MemberView.State.ACTIVE, Actor.Role.OPERATOR);
    posts.put(id, "", Set.of(OperatorKind.ALL));
    audit.write(actor, "operator.create", "member", id, Map.of(), Map.of());
    return id;
  }
}
