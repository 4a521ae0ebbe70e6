package id.emall.core.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.emall.core.common.Actor;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OperatorsTest extends CoreTest {

  private UUID create(Actor actor, String username, String phone) {
    return get(Operators.class)
        .create(
            actor,
            username,
            "Laras Wicaksani",
            username + "@contoh.id",
            phone,
            "lumba-lumba-hijau-3");
  }

  @Test
  void a_new_operator_can_sign_in_at_once() {
    UUID id = create(SYSTEM, "laras", "081234500001");

    UUID known =
        get(SignIn.class)
            .prove("laras", "lumba-lumba-hijau-3", new SignInOrigin("127.0.0.1", null));
    SessionToken token = get(Sessions.class).open(known, Sessions.Proof.PASSWORD);

    assertThat(get(Sessions.class).actor(token.value()).orElseThrow())
        .satisfies(
            actor -> {
              assertThat(actor.id()).isEqualTo(id);
              assertThat(actor.isOperator()).isTrue();
            });
  }

  @Test
  void a_duplicate_is_refused_by_its_field() {
    create(SYSTEM, "laras2", "081234500002");

    Refusal name =
        catchThrowableOfType(Refusal.class, () -> create(SYSTEM, "laras2", "081234500003"));
    Refusal phone =
        catchThrowableOfType(Refusal.class, () -> create(SYSTEM, "laras3", "081234500002"));

    assertThat(name.fields()).extracting(FieldError::field).containsExactly("username");
    assertThat(phone.fields()).extracting(FieldError::field).containsExactly("phone");
  }

  @Test
  void nobody_inside_the_mall_makes_operators() {
    Actor operator = new Seed(jdbi, clock).operator();

    assertThat(
            catchThrowableOfType(Refusal.class, () -> create(operator, "laras4", "081234500004"))
                .kind())
        .isEqualTo(Refusal.Kind.FORBIDDEN);
  }
}
