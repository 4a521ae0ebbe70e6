package id.emall.core.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.core.notice.delivery.MessageDrain;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Shopping;
import id.emall.core.payment.ReceivingAccounts;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.nio.charset.StandardCharsets;
import java.security.SignatureException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a receiving mail server can prove of the mall's mail. */
@Timeout(120)
class SignedMailTest extends CoreTest {

  private final Inboxes inboxes = new Inboxes();
  private final SigningKey key = new SigningKey();

  @Override
  protected String[] settings() {
    return Stream.of(inboxes.settings(), Shopping.settings("5550001299"), key.settings())
        .flatMap(Stream::of)
        .toArray(String[]::new);
  }

  @AfterAll
  void closeInboxes() {
    inboxes.close();
  }

  @Test
  void a_mail_with_its_invoice_is_signed_as_it_arrives() throws Exception {
    byte[] mail = invoiceMail();

    assertThat(key.verify(mail))
        .contains("From", "Subject", "Date", "To", "Message-ID", "MIME-Version")
        .contains("Content-Type", "Auto-Submitted");
  }

  @Test
  void a_changed_word_or_a_second_sender_is_found_out() {
    String mail = new String(invoiceMail(), StandardCharsets.ISO_8859_1);

    assertForged(mail.replaceFirst("Subject: ", "Subject: Re: "));
    assertForged("From: Bank <bank@example.com>\r\n" + mail);
    assertForged(mail.replaceFirst("terima kasih", "terima uang"));
  }

  private void assertForged(String mail) {
    assertThatThrownBy(() -> key.verify(mail.getBytes(StandardCharsets.ISO_8859_1)))
        .isInstanceOf(SignatureException.class);
  }

  private byte[] invoiceMail() {
    Seed seed = new Seed(jdbi, clock);
    get(ReceivingAccounts.class).run();
    Seed.Product product = seed.product(seed.seller(), 45_000, 10);
    InvoiceView invoice = get(Checkout.class).place(seed.buyer(), Shopping.wish(product));
    get(MessageDrain.class).run();
    JsonNode mail = inboxes.mails(invoice.buyerEmail()).getFirst();
    assertThat(mail.path("attachments")).hasSize(1);
    return inboxes.raw(mail);
  }
}
