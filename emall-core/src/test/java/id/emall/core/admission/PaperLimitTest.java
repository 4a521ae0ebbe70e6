package id.emall.core.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.RefusalTexts;
import id.emall.core.member.RegistrationForm;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Registries are paid for each look, so a member has only so many papers judged in a day. */
class PaperLimitTest extends CoreTest {

  private static int niks;

  @Override
  protected String[] settings() {
    return new String[] {"emall.limit.papers-per-day=3"};
  }

  private static RegistrationForm.SellerForm form(String shop) {
    return new RegistrationForm.SellerForm(shop, "NIK", "317101170870%04d".formatted(++niks), null);
  }

  private Actor.Member applied() {
    Actor.Member member = new Seed(jdbi, clock).buyer();
    get(SellerApplications.class).apply(member, form("Kedai Batas"));
    return member;
  }

  private void add(Actor.Member member, String number) {
    get(SellerPapers.class).add(member, new PaperForm("NIB", number, "", ""));
  }

  private Refusal refused(Runnable deed) {
    return catchThrowableOfType(Refusal.class, deed::run);
  }

  private int round(Actor.Member member) {
    return number("select round from seller_application where member_id = ?", member.id());
  }

  @Test
  void a_paper_too_many_is_refused_until_the_next_day_and_asks_no_registry() {
    Actor.Member member = applied();
    add(member, "1234567890123");
    add(member, "1234567890124");
    int before = round(member);

    Refusal refusal = refused(() -> add(member, "1234567890125"));

    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_MANY);
    assertThat(RefusalTexts.say(refusal, "id")).startsWith("Dokumen hanya bisa dikirim 3 kali");
    assertThat(round(member)).isEqualTo(before);
    add(applied(), "1234567890126");
    clock.advance(Duration.ofDays(1));
    add(member, "1234567890125");
    assertThat(round(member)).isEqualTo(before + 1);
  }

  @Test
  void an_application_counts_as_a_paper_does() {
    Actor.Member member = applied();
    for (int sent = 0; sent < 2; sent++) {
      assertThat(
              refused(() -> get(SellerApplications.class).apply(member, form("Kedai Lagi"))).code())
          .isEqualTo("application.open");
    }

    assertThat(
            refused(() -> get(SellerApplications.class).apply(member, form("Kedai Lagi"))).code())
        .isEqualTo("papers.wait");
  }

  @Test
  void what_is_mistyped_does_not_count() {
    Actor.Member member = applied();
    for (int sent = 0; sent < 5; sent++) {
      assertThat(refused(() -> add(member, "12")).kind()).isEqualTo(Refusal.Kind.INVALID);
    }

    add(member, "1234567890123");
    assertThat(
            number(
                "select count(*) from seller_paper p join seller_application a on a.id = p.application_id where a.member_id = ?",
                member.id()))
        .isOne();
  }
}
