package id.emall.sandbox.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.sandbox.Sandbox;
import id.emall.sandbox.SandboxOptions;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class MailStandInTest {

  @TempDir private Path files;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void a_mail_with_its_attachment_outlives_a_restart(@TempDir Path folder) throws Exception {
    SandboxOptions options = SandboxOptions.any().journal(folder.resolve("journal.jsonl"));
    byte[] file = new byte[20_000];
    file[19_999] = 7;

    try (Sandbox sandbox = Sandbox.start(options)) {
      send(sandbox, "budi@example.test", "Faktur", "Terima kasih", file);
      send(sandbox, "siti@example.test", "Halo", "Selamat datang", new byte[3]);
    }
    try (Sandbox again = Sandbox.start(options)) {
      assertThat(get(again, "/sandbox/mail/messages?to=budi@example.test", text()).body())
          .contains("\"subject\":\"Faktur\"", "Terima kasih", "<b>Terima kasih</b>", "faktur.pdf")
          .doesNotContain("Selamat datang");
      HttpResponse<byte[]> attachment =
          get(
              again,
              "/sandbox/mail/messages/1/attachments/faktur.pdf",
              HttpResponse.BodyHandlers.ofByteArray());
      assertThat(attachment.body()).isEqualTo(file);
      assertThat(attachment.headers().firstValue("Content-Type")).hasValue("application/pdf");
    }
  }

  @Test
  void a_mail_told_as_failed_may_have_been_taken() throws Exception {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.any())) {
      fault(sandbox, "server-error");
      assertThatThrownBy(() -> send(sandbox, "a@example.test", "Satu", "1", new byte[3]))
          .isInstanceOf(MessagingException.class);
      fault(sandbox, "accepted-but-answer-lost");
      assertThatThrownBy(() -> send(sandbox, "a@example.test", "Dua", "2", new byte[3]))
          .isInstanceOf(MessagingException.class);

      assertThat(get(sandbox, "/sandbox/mail/messages?to=a@example.test", text()).body())
          .contains("Dua")
          .doesNotContain("Satu");
    }
  }

  private void send(Sandbox sandbox, String to, String subject, String text, byte[] file)
      throws MessagingException, IOException {
    Path written = Files.write(files.resolve("faktur.pdf"), file);
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", String.valueOf(sandbox.smtpPort()));
    MimeMessage mail = new MimeMessage(Session.getInstance(properties));
    mail.setFrom(new InternetAddress("mall@example.test"));
    mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
    mail.setSubject(subject, "UTF-8");
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(text, "UTF-8");
    MimeBodyPart html = new MimeBodyPart();
    html.setContent("<b>" + text + "</b>", "text/html; charset=utf-8");
    MimeBodyPart attachment = new MimeBodyPart();
    attachment.attachFile(written.toFile(), "application/pdf", "base64");
    MimeBodyPart body = new MimeBodyPart();
    body.setContent(new MimeMultipart("alternative", plain, html));
    mail.setContent(new MimeMultipart(body, attachment));
    Transport.send(mail);
  }

  private void fault(Sandbox sandbox, String name) throws Exception {
    http.send(
        HttpRequest.newBuilder(URI.create(sandbox.url() + "/sandbox/mail/faults"))
            .POST(HttpRequest.BodyPublishers.ofString("{\"fault\":\"" + name + "\"}"))
            .build(),
        text());
  }

  private <T> HttpResponse<T> get(Sandbox sandbox, String path, HttpResponse.BodyHandler<T> handler)
      throws Exception {
    return http.send(HttpRequest.newBuilder(URI.create(sandbox.url() + path)).build(), handler);
  }

  private static HttpResponse.BodyHandler<String> text() {
    return HttpResponse.BodyHandlers.ofString();
  }
}
