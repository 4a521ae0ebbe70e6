package id.emall.core.admission;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.common.Actor;
import id.emall.core.identity.DocumentKind;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ShopLicencesTest extends EvaluationScene {

  private static final String HALAL = "ID00410000054900720";

  private Actor.Member seller(int serial) {
    Actor.Member member = applied(nik(serial), "1990-08-17");
    work();
    return member;
  }

  private ShopLicences.Licences shown(Actor.Member member) {
    return get(ShopLicences.class).of(member.id());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7));
  }

  @Test
  void an_identity_card_is_never_shown() {
    assertThat(shown(seller(101))).isEqualTo(new ShopLicences.Licences(false, List.of()));
  }

  @Test
  void a_permit_is_shown_once_it_was_found_right_and_until_it_ends() {
    Actor.Member member = seller(102);
    LocalDate end = today().plusDays(3);
    get(SellerPapers.class).add(member, new PaperForm("HALAL", HALAL, null, end.toString()));
    assertThat(shown(member).permits()).as("not judged yet").isEmpty();

    work();

    assertThat(shown(member).permits())
        .containsExactly(new ShopLicences.Permit(DocumentKind.HALAL, HALAL, end));
    clock.advance(Duration.ofDays(4));
    assertThat(shown(member).permits()).isEmpty();
  }

  @Test
  void a_permit_that_a_person_is_to_look_at_is_not_shown() {
    Actor.Member member = seller(103);
    get(SellerPapers.class)
        .add(member, new PaperForm("HALAL", "KH1234567890", null, today().plusYears(1).toString()));

    work();

    assertThat(shown(member).permits()).isEmpty();
  }
}
