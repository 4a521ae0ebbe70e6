package id.emall.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.common.RequestId;
import id.emall.core.testing.CoreTest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AuditLogTest extends CoreTest {

  @Test
  void an_act_names_the_request_that_it_was_done_in() {
    UUID product = UUID.randomUUID();
    String before = RequestId.enter("request-of-a-page");
    try {
      write(product);
    } finally {
      RequestId.enter(before);
    }

    assertThat(request(product)).contains("request-of-a-page");
  }

  @Test
  void an_act_that_no_request_began_names_none() {
    UUID product = UUID.randomUUID();

    write(product);

    assertThat(request(product)).isEmpty();
  }

  private void write(UUID product) {
    get(AuditLog.class).write(SYSTEM, "product.hide", "product", product, Map.of(), Map.of());
  }

  private Optional<String> request(UUID product) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select correlation_id from audit_event where object_id = :id")
                .bind("id", product.toString())
                .mapTo(String.class)
                .findOne());
  }
}
