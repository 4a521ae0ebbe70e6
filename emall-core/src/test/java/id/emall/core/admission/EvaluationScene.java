package id.emall.core.admission;

import id.emall.core.common.Actor;
import id.emall.core.member.RegistrationForm;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import org.junit.jupiter.api.BeforeAll;

/** A mall that judges applications of sellers by itself and asks a register. */
abstract class EvaluationScene extends CoreTest {

  protected Seed seed;

  @Override
  protected String[] settings() {
    return new String[] {
      "emall.seller.activation=automatic",
      "emall.seller.scan-required=false",
      "emall.registry.penduduk.adapter=fake",
      "emall.registry.penduduk.calls-a-day=1000"
    };
  }

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
  }

  /** A NIK of Bandung, where seeded members live, of somebody born on 17 August 1990. */
  protected static String nik(int serial) {
    return "327301170890%04d".formatted(serial);
  }

  /** A member who wants to sell, in a shop named after the number's end. */
  protected Actor.Member applied(String nik, String born) {
    Actor.Member member = seed.buyer();
    get(SellerApplications.class)
        .apply(
            member,
            new RegistrationForm.SellerForm(
                "Toko " + nik.substring(12), "NIK", nik, null, born, null));
    return member;
  }

  protected void work() {
    get(EvaluationWork.class).run();
  }
}
