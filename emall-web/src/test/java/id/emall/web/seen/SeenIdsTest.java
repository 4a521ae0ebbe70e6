package id.emall.web.seen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeenIdsTest {

  @Test
  void the_latest_stands_first_once_and_the_oldest_is_forgotten() {
    List<UUID> all = new ArrayList<>();
    String cookie = "";
    for (int i = 0; i < SeenIds.MOST + 3; i++) {
      UUID id = UUID.randomUUID();
      all.addFirst(id);
      cookie = SeenIds.write(id, SeenIds.read(cookie));
    }

    assertThat(SeenIds.read(cookie)).isEqualTo(all.subList(0, SeenIds.MOST));
    assertThat(cookie).matches("[A-Za-z0-9_.-]{1,300}");
    UUID third = all.get(2);
    List<UUID> again = SeenIds.read(SeenIds.write(third, SeenIds.read(cookie)));
    assertThat(again).startsWith(third, all.get(0), all.get(1), all.get(3)).hasSize(SeenIds.MOST);
  }

  @Test
  void what_somebody_else_wrote_there_is_left_out() {
    UUID id = new UUID(0x0123456789abcdefL, -2);
    String own = SeenIds.write(id, List.of());

    assertThat(SeenIds.read("x." + own + ".!!!!!!!!!!!!!!!!!!!!!!." + own)).containsExactly(id);
    assertThat(SeenIds.read("")).isEmpty();
    assertThat(SeenIds.read(".".repeat(5_000))).isEmpty();
  }
}
