package id.emall.core.notice.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.notice.Drafts;
import id.emall.core.notice.Inboxes;
import id.emall.core.notice.MessageDraft;
import id.emall.core.notice.Outbox;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two gateways, the first of which does not know us. */
@Timeout(120)
class FailOverTest extends CoreTest {

  private final Inboxes inboxes = new Inboxes();
  private Actor.Member operator;

  @Override
  protected String[] settings() {
    return Stream.concat(
            Stream.of(inboxes.settings()),
            Stream.of(
                "emall.sms.awal.adapter=zenziva",
                "emall.sms.awal.base-url=" + inboxes.url(),
                "emall.sms.awal.userkey=sandbox-user",
                "emall.sms.awal.passkey=wrong"))
        .toArray(String[]::new);
  }

  @BeforeAll
  void operator() {
    operator = new Seed(jdbi, clock).operator();
  }

  @AfterAll
  void closeInboxes() {
    inboxes.close();
  }

  @Test
  void the_second_gateway_takes_what_the_first_refuses_and_an_operator_is_told() {
    schedule("+6281234000001");
    get(MessageDrain.class).run();
    schedule("+6281234000002");
    get(MessageDrain.class).run();

    assertThat(inboxes.texts("+6281234000001")).hasSize(1);
    assertThat(inboxes.texts("+6281234000002")).hasSize(1);
    assertThat(get(WorkItems.class).open(operator))
        .filteredOn(item -> item.kind().equals("message.gateway"))
        .singleElement()
        .satisfies(item -> assertThat(item.objectId()).isEqualTo("awal"));
    assertThat(get(GatewayPauses.class).all()).containsOnlyKeys("awal");
  }

  @Test
  void a_code_too_goes_to_the_second_gateway() {
    clock.advance(Duration.ofHours(1));
    MessageDraft draft = Drafts.code("+6281234000003", "Halo");
    transaction(
        () -> {
          get(Outbox.class).schedule(List.of(draft));
          return null;
        });

    get(MessageDrain.class).run();

    assertThat(inboxes.texts("+6281234000003")).hasSize(1);
  }

  @Test
  void a_gateway_that_works_again_is_no_longer_a_thing_to_look_at() {
    get(GatewayPauses.class).refused("satu", "for the test");
    clock.advance(Duration.ofHours(1));
    schedule("+6281234000004");

    get(MessageDrain.class).run();

    assertThat(get(GatewayPauses.class).all()).doesNotContainKey("satu");
    assertThat(get(WorkItems.class).open(operator))
        .noneMatch(item -> item.objectId().equals("satu"));
  }

  private void schedule(String to) {
    transaction(
        () -> {
          get(Outbox.class).schedule(List.of(Drafts.sms(to, "Halo")));
          return null;
        });
  }
}
