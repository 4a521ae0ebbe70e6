package id.emall.core.admission;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.member.OperatorKind;
import id.emall.core.member.RegistrationForm;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * A mall where members apply as sellers, and three operators who decide: of all places, of West
 * Java, and of Payakumbuh.
 */
abstract class ApplicationScene extends CoreTest {

  @TempDir private static Path folder;

  private static int niks;

  Seed seed;

  Actor.Member laras;

  Actor.Member bagas;

  Actor.Member ofPayakumbuh;

  @Override
  protected String[] settings() {
    return new String[] {"emall.media.folder=" + folder};
  }

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    laras = seed.operator("", OperatorKind.MEMBERS);
    bagas = seed.operator("32", OperatorKind.MEMBERS);
    ofPayakumbuh = seed.operator("13.76", OperatorKind.MEMBERS);
  }

  ApplicationDesk desk() {
    return get(ApplicationDesk.class);
  }

  ApplicationQueue queue() {
    return get(ApplicationQueue.class);
  }

  /** Of somebody born in 1970 in Jakarta Pusat. */
  static synchronized String newNik() {
    return "317101170870%04d".formatted(++niks);
  }

  static RegistrationForm.SellerForm form(String shop, String nik, String scan) {
    return new RegistrationForm.SellerForm(shop, "NIK", nik, scan);
  }

  UUID apply(Actor.Member member, String shop, String nik) {
    get(SellerApplications.class).apply(member, form(shop, nik, null));
    return get(SellerApplications.class).mine(member).orElseThrow().id();
  }

  UUID apply(String shop) {
    return apply(seed.buyer(), shop, newNik());
  }

  int version(UUID id) {
    return desk().find(laras, id).version();
  }

  static List<String> fields(ThrowingCallable deed) {
    return catchThrowableOfType(Refusal.class, deed).fields().stream()
        .map(error -> error.field() + ":" + error.code())
        .toList();
  }
}
