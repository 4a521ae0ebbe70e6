package id.emall.core.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.core.admission.SellerApplied;
import id.emall.core.common.Actor;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.common.RefusalTexts;
import id.emall.core.member.PhoneCodeIssued;
import id.emall.core.member.PhoneCodes;
import id.emall.core.notice.MessageTexts.Which;
import id.emall.core.notice.delivery.MessageDrain;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What operators make of the words of messages, from their page to the inbox. */
@Timeout(120)
class MessageTextsTest extends CoreTest {

  private static final Which CODE = new Which("phone-code", Channel.SMS, "id");
  private static final AtomicInteger PHONES = new AtomicInteger(1000);

  private final Inboxes inboxes = new Inboxes();
  private Seed seed;
  private MessageTexts texts;
  private Actor.Member operator;

  @Override
  protected String[] settings() {
    return inboxes.settings();
  }

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    texts = get(MessageTexts.class);
    operator = seed.operator();
  }

  @AfterAll
  void closeInboxes() {
    inboxes.close();
  }

  @Test
  void what_an_operator_writes_is_what_the_next_message_says_in_that_language_alone()
      throws Exception {
    write(CODE, "{site}: <b>kode</b> Anda adalah {code}, rahasiakan.");

    assertThat(codeSms("id")).isEqualTo("Lumbung: <b>kode</b> Anda adalah 135790, rahasiakan.");
    assertThat(codeSms("en")).startsWith("Lumbung: your code is 135790.");

    texts.restore(operator, CODE, version(CODE));

    assertThat(codeSms("id")).startsWith("Lumbung: kode Anda 135790. Jangan berikan");
  }

  @Test
  void a_mail_says_its_new_subject_and_escapes_what_was_typed() throws Exception {
    Which applied = new Which("seller-applied", Channel.EMAIL, "id");
    MessageWords words =
        new MessageWords("Toko Anda, {name}", "Baris satu <script>\r\n\r\n\r\nBaris dua", "Buka");

    texts.write(operator, applied, words, 0);
    settle();
    Actor.Member member = seed.buyer();
    fire(new SellerApplied(member.id()));
    get(MessageDrain.class).run();

    JsonNode mail = inboxes.mails(email(member)).getFirst();
    assertThat(mail.path("subject").asText()).isEqualTo("Toko Anda, " + member.name());
    assertThat(mail.path("html").asText())
        .contains("Baris satu &lt;script&gt;</p>", "<p style=\"margin:0 0 16px\">Baris dua</p>")
        .doesNotContain("<script>");
    assertThat(texts.preview(operator, applied, words).mail().html())
        .contains("Baris satu &lt;script&gt;", "Toko Anda, Siti Rahma")
        .doesNotContain("<script>");
  }

  @Test
  void words_that_cannot_be_said_are_refused_at_their_field() {
    assertThat(refused(CODE, "{site}: kode Anda {kode}"))
        .extracting(FieldError::code)
        .containsExactly("message-text.unknown");
    assertThat(refused(CODE, "{site}: kode Anda {kode}").getFirst().arguments())
        .containsExactly("{kode}", "{code}, {site}");
    assertThat(refused(CODE, "{site}: kode rahasia"))
        .containsExactly(new FieldError("body", "message-text.needed", "{code}"));
    assertThat(refused(CODE, "{code} {"))
        .extracting(FieldError::code)
        .containsExactly("message-text.brace");
    assertThat(refused(CODE, "{code} \u202e terbalik"))
        .extracting(FieldError::code)
        .containsExactly("control-characters");
    assertThat(refused(CODE, "{code} 漢"))
        .containsExactly(new FieldError("body", "message-text.letters", "漢"));
    assertThat(refused(CODE, " ")).containsExactly(new FieldError("body", "required"));
    Which issued = new Which("invoice-issued", Channel.SMS, "id");
    String whole = texts.sheet(operator, issued, "id").delivered().body();
    assertThat(refused(issued, whole.replace("{link}", "").replace("{deadline}", "besok")))
        .containsExactly(new FieldError("body", "message-text.needed", "{deadline}, {link}"));
    assertThat(refused(issued, whole + " Terima kasih sudah berbelanja.".repeat(9)))
        .extracting(FieldError::code)
        .containsExactly("message-text.parts");
  }

  @Test
  void a_preview_counts_parts_and_tells_what_becomes_of_letters_that_text_messages_lack() {
    Preview preview =
        texts.preview(operator, CODE, new MessageWords(null, "“{code}” ê 漢 {apa}", null));

    assertThat(preview.sms().text()).isEqualTo("\"482913\" e ? {apa}");
    assertThat(preview.sms().characters()).isEqualTo(20);
    assertThat(preview.sms().parts()).isEqualTo(1);
    assertThat(preview.sms().lost()).containsExactly("漢");
    assertThat(preview.sms().replaced())
        .contains(new Preview.Replaced("“", "\""), new Preview.Replaced("ê", "e"));
  }

  @Test
  void of_two_operators_who_edit_at_once_the_second_is_told() {
    Which help = new Which("inbound-help", Channel.SMS, "en");
    texts.write(operator, help, new MessageWords(null, "{site}: first", null), 0);

    assertThatThrownBy(
            () ->
                texts.write(
                    seed.operator(), help, new MessageWords(null, "{site}: second", null), 0))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("message-text.changed");
              assertThat(refusal.arguments()).containsExactly(operator.name());
            });
    assertThatThrownBy(() -> texts.restore(operator, help, 0)).isInstanceOf(Refusal.class);
    assertThat(texts.sheet(operator, help, "id").words().body()).isEqualTo("{site}: first");
  }

  @Test
  void every_version_is_kept_with_who_wrote_it_and_stands_in_the_audit_log() {
    Which stopped = new Which("inbound-stopped", Channel.SMS, "id");
    write(stopped, "{site}: berhenti satu");
    write(stopped, "{site}: berhenti dua");
    write(stopped, "{site}: berhenti dua");
    texts.restore(operator, stopped, 2);

    MessageTexts.Sheet sheet = texts.sheet(operator, stopped, "en");
    assertThat(sheet.version()).isEqualTo(3);
    assertThat(sheet.changed()).isFalse();
    assertThat(sheet.history())
        .extracting(MessageTexts.Version::number, MessageTexts.Version::delivered)
        .containsExactly(tuple(3, true), tuple(2, false), tuple(1, false));
    assertThat(sheet.history()).allMatch(one -> one.writtenBy().equals(operator.name()));
    assertThat(
            number(
                "select count(*) from audit_event where act = 'message-text.write' and object_id = ?"
                    + " and actor = ?",
                "inbound-stopped:sms:id",
                operator.label()))
        .isEqualTo(3);
    assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute("delete from message_text")))
        .hasMessageContaining("append");
  }

  @Test
  void words_that_a_release_knows_no_more_give_way_to_the_delivered_ones() throws Exception {
    insert("phone-code", "en", "{site}: your old {number}");
    insert("no-such-occasion", "en", "{site}");

    assertThat(codeSms("en")).startsWith("Lumbung: your code is 135790.");
    Which which = new Which("phone-code", Channel.SMS, "en");
    assertThat(texts.sheet(operator, which, "id").usable()).isFalse();
  }

  @Test
  void people_are_told_also_while_nobody_can_look_up_what_operators_wrote() throws Exception {
    jdbi.useHandle(handle -> handle.execute("alter table message_text rename to hidden"));

    assertThat(codeSms("en")).startsWith("Lumbung: your code is 135790.");

    jdbi.useHandle(handle -> handle.execute("alter table hidden rename to message_text"));
  }

  @Test
  void what_is_wrong_is_said_with_braces_in_both_languages() {
    FieldError brace = refused(CODE, "{code} {").getFirst();

    assertThat(RefusalTexts.say(brace, "id")).endsWith("misalnya {site}.");
    assertThat(RefusalTexts.say(brace, "en")).endsWith("e.g. {site}.");
    assertThat(RefusalTexts.say(refused(CODE, "{site}").getFirst(), "en"))
        .startsWith("{code} has to stay");
  }

  @Test
  void only_operators_see_and_change_words() {
    for (Actor stranger : List.of(Actor.VISITOR, seed.buyer(), seed.seller())) {
      MessageWords words = new MessageWords(null, "{code}", null);
      assertThatThrownBy(() -> texts.search(stranger, "", "id")).isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> texts.sheet(stranger, CODE, "id")).isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> texts.preview(stranger, CODE, words)).isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> texts.check(stranger, CODE, words)).isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> texts.write(stranger, CODE, words, 0)).isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> texts.restore(stranger, CODE, 0)).isInstanceOf(Refusal.class);
    }
  }

  @Test
  void the_catalogue_is_searched_by_name_and_by_words() {
    assertThat(texts.search(operator, "", "id")).hasSameSizeAs(Occasion.values());
    assertThat(texts.search(operator, "QRIS membayar", "id"))
        .extracting(MessageTexts.Entry::occasion)
        .contains("invoice-issued-qris")
        .doesNotContain("phone-code");
  }

  private void write(Which which, String body) {
    texts.write(operator, which, new MessageWords(null, body, null), version(which));
  }

  private int version(Which which) {
    return texts.sheet(operator, which, "id").version();
  }

  private List<FieldError> refused(Which which, String body) {
    try {
      texts.check(operator, which, new MessageWords(null, body, null));
      return List.of();
    } catch (Refusal refusal) {
      return refusal.fields();
    }
  }

  private void insert(String occasion, String language, String body) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into message_text (occasion, channel, language, version, body, written_by,"
                    + " written_at) values (?, 'SMS', ?, 1, ?, ?, now())",
                occasion,
                language,
                body,
                operator.id()));
  }

  /** Until every node knows. */
  private void settle() {
    clock.advance(WordsInForce.FRESH);
  }

  private String codeSms(String language) throws Exception {
    settle();
    String phone = "+628139999" + PHONES.incrementAndGet();
    fire(
        new PhoneCodeIssued(
            seed.buyer().id(), PhoneCodes.Purpose.CONFIRM_PHONE, "135790", phone, language));
    get(MessageDrain.class).run();
    return inboxes.texts(phone).getFirst();
  }

  private String email(Actor.Member member) {
    return jdbi.withHandle(
        handle ->
            handle
                .select("select email from member where id = ?", member.id())
                .mapTo(String.class)
                .one());
  }
}
