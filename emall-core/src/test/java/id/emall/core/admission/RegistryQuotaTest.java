package id.emall.core.admission;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.common.Actor;
import id.emall.core.identity.Finding;
import id.emall.core.member.RegistrationForm;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.FakeRegistry;
import id.emall.core.testing.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryQuotaTest extends CoreTest {

  @TempDir static Path folder;

  @Override
  protected String[] settings() {
    try {
      Path policy =
          Files.write(
              folder.resolve("policy.csv"),
              List.of(
                  "# ours",
                  "version,kota-1",
                  "scan,pass,pass",
                  "birth-date,pass,pass",
                  "registered,refuse,refuse"));
      return new String[] {
        "emall.seller.activation=automatic",
        "emall.seller.policy=" + policy,
        "emall.seller.registry-patience=PT10M",
        "emall.registry.penduduk.adapter=fake",
        "emall.registry.penduduk.calls-a-day=1"
      };
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void a_registry_is_asked_as_often_as_allowed_and_a_policy_of_ones_own_decides() {
    Actor.Member first = applied("3273011708901001");
    get(EvaluationWork.class).run();
    Actor.Member second = applied("3273011708901002");
    get(EvaluationWork.class).run();
    clock.advance(Duration.ofMinutes(11));
    get(EvaluationWork.class).run();

    assertThat(of(first).state()).isEqualTo(SellerApplicationView.State.APPROVED);
    assertThat(FakeRegistry.about("3273011708901002")).isEmpty();
    assertThat(of(second).state()).isEqualTo(SellerApplicationView.State.REFUSED);
    assertThat(of(second).findings())
        .extracting(Finding::code)
        .contains("registered.unreached", "scan.missing");
    assertThat(number("select count(*) from seller_decision where policy_version = 'kota-1'"))
        .isEqualTo(2);
    assertThat(number("select calls from registry_spent")).isEqualTo(1);
  }

  private Actor.Member applied(String nik) {
    Actor.Member member = new Seed(jdbi, clock).buyer();
    get(SellerApplications.class)
        .apply(member, new RegistrationForm.SellerForm("Toko Kota", "NIK", nik, null));
    return member;
  }

  private SellerApplicationView of(Actor.Member member) {
    return get(SellerApplications.class).mine(member).orElseThrow();
  }
}
