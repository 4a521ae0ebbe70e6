package id.emall.web.operator;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.audit.StandingJobs;
import id.emall.core.common.work.StandingWork;
import id.emall.web.frame.View;
import id.emall.web.testing.Pages;
import id.emall.web.text.Language;
import id.emall.web.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StandingViewsTest {

  private static final Pattern KIND = Pattern.compile("super\\(\\s*jdbi,\\s*\"([a-z-]+)\"");

  private static View page(boolean endable, StandingWork.Standing job) {
    return View.of(
        "operator/standing",
        "kinds",
        List.of(new StandingJobs.Kind("courier-push", endable, List.of(job))));
  }

  @Test
  void what_stopped_tells_its_age_and_trouble_and_can_be_tried_again_or_given_up() {
    StandingWork.Standing job =
        new StandingWork.Standing(
            "a1b2",
            "JNE <8820>",
            Pages.NOW.minus(Duration.ofHours(5)),
            null,
            8,
            "MALFORMED kode tidak dikenal");

    assertThat(Pages.html(page(true, job)))
        .contains("Kabar dari kurir", "JNE &lt;8820&gt;", " jam", "Berhenti")
        .contains("Jawabannya tidak dapat dibaca.", "kode tidak dikenal")
        .contains("action=\"/pengelola/pekerjaan/otomatis/a1b2\"", "value=\"courier-push\"")
        .contains("value=\"ulangi\"", "value=\"berhenti\"");
    assertThat(Pages.html(page(false, job))).doesNotContain("value=\"berhenti\"");
  }

  @Test
  void what_is_put_off_tells_when_it_is_tried_next() {
    StandingWork.Standing job =
        new StandingWork.Standing(
            "a1b2", "", Pages.NOW.minusSeconds(600), Pages.NOW.plusSeconds(1800), 0, null);

    assertThat(Pages.html(page(false, job), Language.ENGLISH))
        .contains("Put off", "10 minutes")
        .doesNotContain("Failed (times)", "Last trouble");
    assertThat(Pages.html(View.of("operator/standing", "kinds", List.of())))
        .contains("Semua berjalan");
  }

  @Test
  void each_kind_has_its_name_in_both_languages() throws IOException {
    Set<String> kinds;
    try (Stream<Path> files = Files.walk(Path.of("../emall-core/src/main/java"))) {
      kinds =
          files
              .filter(file -> file.getFileName().toString().startsWith("Standing"))
              .flatMap(file -> KIND.matcher(read(file)).results())
              .map(found -> found.group(1))
              .collect(Collectors.toSet());
    }

    assertThat(kinds).contains("courier-push", "sms-inbound", "turn");
    for (Language language : Language.values()) {
      for (String kind : kinds) {
        assertThat(Texts.in(language).has("standing.kind." + kind)).as(kind).isTrue();
      }
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
