package id.emall.core.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.testing.CoreTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartnerKeysTest extends CoreTest {

  private static final Actor OPERATOR =
      new Actor.Member(UUID.randomUUID(), "Rina", Actor.Role.OPERATOR, null, "id");

  @Test
  void issued_keys_name_their_partner() {
    PartnerKeys.Issued issued = keys().issue(OPERATOR, "  Toko Rempah POS ");

    assertThat(keys().byApiKey(issued.apiKey()))
        .hasValueSatisfying(partner -> assertThat(partner.name()).isEqualTo("Toko Rempah POS"));
    assertThat(keys().soapSecret(issued.soapUsername()))
        .hasValueSatisfying(found -> assertThat(found.secret()).isEqualTo(issued.soapSecret()))
        .hasValueSatisfying(found -> assertThat(found.partner().id()).isEqualTo(issued.id()));
  }

  @Test
  void nothing_that_opens_a_door_stands_readable_in_the_database() {
    PartnerKeys.Issued issued = keys().issue(OPERATOR, "Readable");

    String row =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select row_to_json(p)::text from partner p where id = :id")
                    .bind("id", issued.id())
                    .mapTo(String.class)
                    .one());
    assertThat(row).doesNotContain(issued.apiKey()).doesNotContain(issued.soapSecret());
  }

  @Test
  void a_revoked_partner_is_nobody() {
    PartnerKeys.Issued issued = keys().issue(OPERATOR, "Soon gone");

    keys().revoke(OPERATOR, issued.id());
    keys().revoke(OPERATOR, issued.id());

    assertThat(keys().byApiKey(issued.apiKey())).isEmpty();
    assertThat(keys().soapSecret(issued.soapUsername())).isEmpty();
    assertThat(keys().list(OPERATOR))
        .anySatisfy(
            partner -> {
              assertThat(partner.id()).isEqualTo(issued.id());
              assertThat(partner.state()).isEqualTo(PartnerKeys.State.REVOKED);
            });
  }

  @Test
  void wrong_keys_are_nobodys() {
    assertThat(keys().byApiKey(null)).isEmpty();
    assertThat(keys().byApiKey("")).isEmpty();
    assertThat(keys().byApiKey("emk_guess")).isEmpty();
    assertThat(keys().soapSecret("partner-guess")).isEmpty();
  }

  @Test
  void only_operators_issue_see_and_revoke() {
    Actor seller = new Actor.Member(UUID.randomUUID(), "S", Actor.Role.SELLER, null, "id");

    assertThatThrownBy(() -> keys().issue(seller, "Mine")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> keys().list(Actor.VISITOR)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> keys().revoke(seller, UUID.randomUUID())).isInstanceOf(Refusal.class);
  }

  @Test
  void two_partners_cannot_have_one_name() {
    keys().issue(OPERATOR, "Twice");

    assertThatThrownBy(() -> keys().issue(OPERATOR, "Twice"))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.fields())
                    .singleElement()
                    .satisfies(error -> assertThat(error.code()).isEqualTo("partner.name-taken")));
  }

  @Test
  void a_nonce_is_taken_once_by_each_user_until_it_is_forgotten() {
    SoapNonces nonces = get(SoapNonces.class);

    assertThat(nonces.use("partner-a", "bm9uY2U=")).isTrue();
    assertThat(nonces.use("partner-a", "bm9uY2U=")).isFalse();
    assertThat(nonces.use("partner-b", "bm9uY2U=")).isTrue();

    clock.advance(SoapNonces.KEPT.plus(Duration.ofSeconds(1)));
    assertThat(nonces.sweep()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "=",
        "bm9uY2V=",
        "bm9uY2U",
        "bm9uY2U= ",
        " bm9uY2U=",
        "bm9u Y2U=",
        "bm9u\nY2U=",
        "bm9uY2U=\n",
        "bm9uY2U==",
        "bm9u!Y2U=",
        "bm9uY2U=AAAA",
        "_-8="
      })
  void a_nonce_spelled_in_another_way_is_refused(String respelled) {
    assertThat(get(SoapNonces.class).use("partner-respelling", respelled)).isFalse();
  }

  private PartnerKeys keys() {
    return get(PartnerKeys.class);
  }
}
