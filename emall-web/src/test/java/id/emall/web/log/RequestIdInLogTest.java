package id.emall.web.log;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.common.RequestId;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequestIdInLogTest {

  private final List<String> lines = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          if (isLoggable(line)) {
            lines.add(line.getMessage());
          }
        }

        @Override
        public void flush() {
          // Nothing is held back.
        }

        @Override
        public void close() {
          // Nothing is open.
        }
      };

  @BeforeEach
  void install() {
    Logger.getLogger("").addHandler(handler);
    RequestIdInLog.install();
  }

  @AfterEach
  void remove() {
    RequestId.enter(null);
    RequestIdInLog.remove();
    Logger.getLogger("").removeHandler(handler);
  }

  @Test
  void a_line_begins_with_the_request_its_thread_works_for() {
    RequestId.enter("abc-123-def");
    Logger.getLogger("id.emall.test").log(Level.WARNING, "kurir lambat");
    RequestId.enter(null);
    Logger.getLogger("id.emall.test").log(Level.WARNING, "tanpa permintaan");

    assertThat(lines).containsExactly("[abc-123-def] kurir lambat", "tanpa permintaan");
  }

  @Test
  void only_what_is_shaped_like_an_id_is_taken_for_one() {
    assertThat(RequestId.isShaped("abc-123-def")).isTrue();
    assertThat(RequestId.isShaped("short")).isFalse();
    assertThat(RequestId.isShaped("abc\nforged line")).isFalse();
    assertThat(RequestId.isShaped(null)).isFalse();
  }
}
