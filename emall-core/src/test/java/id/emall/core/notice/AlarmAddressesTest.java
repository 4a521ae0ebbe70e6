package id.emall.core.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.audit.WorkItems;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Alarms go to the addresses of the settings, where there are some. */
class AlarmAddressesTest extends CoreTest {

  @Override
  protected String[] settings() {
    return new String[] {"emall.alarm.addresses=keuangan@contoh.id, jaga@contoh.id"};
  }

  @Test
  void the_addresses_of_the_settings_are_told_instead_of_operators() {
    new Seed(jdbi, clock).operator();
    get(WorkItems.class).raise("feed.gap", "x", "as the test wants it", Map.of());

    get(AlarmMails.class).run();

    List<String> told =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select recipient from message order by recipient")
                    .mapTo(String.class)
                    .list());
    assertThat(told).containsExactly("jaga@contoh.id", "keuangan@contoh.id");
  }
}
