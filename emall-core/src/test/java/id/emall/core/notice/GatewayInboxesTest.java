package id.emall.core.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.sms.InboundText;
import id.emall.core.notice.sms.GatewayInboxes;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.FakeSms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GatewayInboxesTest extends CoreTest {

  private static final String GATEWAY = "kotak";
  private static final Duration OVERLAP = Duration.ofDays(1);

  private final List<Instant> asked = new ArrayList<>();
  private final List<InboundText> waiting = new ArrayList<>();
  private OutsideFailure failure;

  @Override
  protected String[] settings() {
    return new String[] {"emall.sms." + GATEWAY + ".adapter=fake"};
  }

  @BeforeEach
  void open() {
    asked.clear();
    waiting.clear();
    failure = null;
    jdbi.useHandle(
        handle -> {
          handle.execute("delete from sms_inbox");
          handle.execute("delete from work_item where object_id = ?", GATEWAY);
        });
    FakeSms.inbox(
        GATEWAY,
        since -> {
          asked.add(since);
          if (failure != null) {
            throw failure;
          }
          return List.copyOf(waiting);
        });
  }

  @AfterEach
  void close() {
    FakeSms.inbox(GATEWAY, null);
  }

  @Test
  void what_waits_is_taken_once_however_often_it_is_told() {
    waiting.add(text("424", "STATUS 7K2M9QXB"));
    waiting.add(text(null, "halo"));
    waiting.add(text(null, "halo juga"));

    look();
    clock.advance(Duration.ofMinutes(1));
    waiting.add(text("425", "STOP"));
    look();

    assertThat(number("select count(*) from sms_inbound where gateway = ?", GATEWAY)).isEqualTo(4);
  }

  @Test
  void each_look_goes_back_a_day_beyond_the_last_that_went_well() {
    Instant first = clock.instant();
    look();
    clock.advance(Duration.ofHours(5));
    failure = new OutsideFailure(OutsideFailure.Kind.TRANSIENT, "HTTP 503", "unexpected answer");
    look();
    clock.advance(Duration.ofHours(1));
    failure = null;
    look();
    clock.advance(Duration.ofMinutes(1));
    look();

    assertThat(asked).hasSize(4);
    assertThat(asked.subList(0, 3)).allMatch(since -> isAbout(first.minus(OVERLAP), since));
    assertThat(asked.getLast())
        .matches(since -> isAbout(first.plus(Duration.ofHours(6)).minus(OVERLAP), since));
  }

  private static boolean isAbout(Instant expected, Instant given) {
    return Duration.between(expected, given).abs().compareTo(Duration.ofSeconds(30)) < 0;
  }

  @Test
  void one_that_fails_is_asked_less_often_and_told_when_it_lasts() {
    failure = new OutsideFailure(OutsideFailure.Kind.TRANSIENT, "HTTP 503", "unexpected answer");
    for (int minute = 0; minute < 16; minute++) {
      look();
      clock.advance(Duration.ofMinutes(1));
      assertThat(items()).as("minute %d", minute).isEqualTo(minute < 6 ? 0 : 1);
    }
    assertThat(asked).hasSize(4);

    failure = null;
    clock.advance(Duration.ofHours(1));
    look();
    assertThat(items()).isZero();
  }

  @Test
  void a_refused_key_is_told_at_once_and_nothing_is_asked_too_early() {
    failure =
        new OutsideFailure(
            OutsideFailure.Kind.AUTH, "5", "Userkey / Passkey Salah", Duration.ofMinutes(30), null);
    look();
    assertThat(items()).isOne();

    clock.advance(Duration.ofMinutes(29));
    look();
    assertThat(asked).hasSize(1);
    clock.advance(Duration.ofMinutes(2));
    look();
    assertThat(asked).hasSize(2);
  }

  private void look() {
    get(GatewayInboxes.class).run();
  }

  private int items() {
    return number(
        "select count(*) from work_item where kind = 'message.inbox' and closed_at is null and object_id = ?",
        GATEWAY);
  }

  private static InboundText text(String id, String words) {
    return new InboundText(id, "+6281234500001", null, words, Instant.EPOCH, words);
  }
}
