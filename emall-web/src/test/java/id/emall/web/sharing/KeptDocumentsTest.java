package id.emall.web.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class KeptDocumentsTest {

  @Test
  void a_document_is_written_once_an_hour_however_many_ask() throws IOException {
    var now = new AtomicReference<>(Instant.parse("2026-11-20T07:30:00Z"));
    InstantSource source = now::get;
    Clock clock = source.withZone(ZoneOffset.UTC);
    var documents = new KeptDocuments(clock);
    var written = new AtomicInteger();
    KeptDocuments.Writing writing = out -> out.write("ke-" + written.incrementAndGet());

    assertThat(read(documents.find("peta", writing))).isEqualTo("ke-1");
    now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(59)));
    assertThat(read(documents.find("peta", writing))).isEqualTo("ke-1");
    now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(1)));
    Path last = documents.find("peta", writing);
    assertThat(read(last)).isEqualTo("ke-2");

    documents.removeAll();
    assertThat(last).doesNotExist();
    assertThat(last.getParent()).doesNotExist();
  }

  private static String read(Path file) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
