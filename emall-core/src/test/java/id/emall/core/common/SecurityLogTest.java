package id.emall.core.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecurityLogTest {

  private final Logger log = Logger.getLogger("id.emall.security");
  private final List<String> lines = new ArrayList<>();
  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          lines.add(line.getLevel() + " " + line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    log.addHandler(listener);
  }

  @AfterEach
  void stop() {
    log.removeHandler(listener);
  }

  @Test
  void what_a_caller_sends_makes_no_lines_of_its_own() {
    SecurityLog.refused("act", "member:1", "GET /a\r\n2026-11-22 session opened\u001b[2K");

    assertThat(lines)
        .containsExactly("WARNING act refused: member:1, GET /a??2026-11-22 session opened?[2K");
  }

  @Test
  void a_line_has_an_end() {
    SecurityLog.allowed("session opened", "member:1", "x".repeat(10_000));

    assertThat(lines.getFirst()).hasSizeLessThan(300);
  }
}
