package id.emall.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.admission.SellerApplications;
import id.emall.core.audit.IdentityReadings;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.media.MediaHousekeeping;
import id.emall.core.media.MediaStore;
import id.emall.core.media.Upload;
import id.emall.core.member.RegistrationForm;
import id.emall.core.member.desk.MemberStanding;
import id.emall.core.notice.SaidStop;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivacyTest extends CoreTest {

  @TempDir static Path folder;

  private Seed seed;

  @Override
  protected String[] settings() {
    return new String[] {"emall.media.folder=" + folder};
  }

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
  }

  private Actor.Member member() {
    return proven(seed.buyer());
  }

  /** Who has just proved who he is. */
  private Actor.Member proven(Actor.Member member) {
    return proven(member, clock.instant());
  }

  private static Actor.Member proven(Actor.Member member, Instant at) {
    return new Actor.Member(
        member.id(), member.name(), member.role(), null, member.language(), Set.of(), "", at);
  }

  private String column(String column, UUID member) {
    return jdbi.withHandle(
        handle ->
            handle
                .select("select " + column + "::text from member where id = ?", member)
                .mapTo(String.class)
                .one());
  }

  private String scan(Actor.Member member) {
    return get(MediaStore.class)
        .storeDocument(
            member,
            new Upload(
                "scan",
                new ByteArrayInputStream(
                    "%PDF-1.7 and enough behind it to be one %%EOF"
                        .getBytes(StandardCharsets.US_ASCII))));
  }

  private void applies(Actor.Member member, String nik) {
    get(SellerApplications.class)
        .apply(member, new RegistrationForm.SellerForm("Toko Pribadi", "NIK", nik, scan(member)));
  }

  private static Map<String, String> unpacked(byte[] zip) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  @Test
  void a_member_gets_a_copy_of_everything_for_a_week_and_nobody_else() throws IOException {
    DataExports exports = get(DataExports.class);
    Actor.Member member = member();
    applies(member, "3171011708450201");

    assertThatThrownBy(() -> exports.ask(proven(seed.buyer(), null)))
        .hasMessageContaining("proof-required");
    exports.ask(member);
    exports.ask(member);
    get(ExportWork.class).run();

    DataExports.Copy copy = exports.mine(member).getFirst();
    Map<String, String> files = unpacked(exports.fetch(member, copy.id()));
    assertThat(exports.mine(member)).hasSize(1);
    assertThat(files).containsKeys("account.json", "applications.json", "files.json", "index.html");
    assertThat(files.get("applications.json")).contains("3171011708450201", "Toko Pribadi");
    assertThat(files.get("account.json")).contains(column("email", member.id()));
    assertThat(files.get("index.html")).contains("Salinan data pribadi", "Toko Pribadi");
    assertThat(
            number(
                "select count(*) from message where template = 'data-export-ready' and member_id = ?",
                member.id()))
        .isEqualTo(1);
    assertThatThrownBy(() -> exports.fetch(member(), copy.id())).hasMessageContaining("not-found");

    clock.advance(Duration.ofDays(7));
    get(ExportWork.class).run();
    assertThatThrownBy(() -> exports.fetch(proven(member), copy.id()))
        .hasMessageContaining("not-found");
    assertThat(number("select count(*) from data_export where content_cipher is not null"))
        .isZero();
  }

  @Test
  void an_erased_member_leaves_a_pseudonym_and_no_number_scan_or_session() {
    Erasures erasures = get(Erasures.class);
    Actor.Member member = member();
    String email = column("email", member.id());
    applies(member, "3171011708450202");
    String scan =
        jdbi.withHandle(
            handle ->
                handle
                    .select(
                        "select scan_media_id from seller_application where member_id = ?",
                        member.id())
                    .mapTo(String.class)
                    .one());

    erasures.ask(member);
    get(ErasureWork.class).run();
    assertThat(column("email", member.id())).isEqualTo(email);
    clock.advance(Duration.ofDays(7));
    get(ErasureWork.class).run();

    assertThat(column("name", member.id())).startsWith("Anggota ");
    assertThat(column("email", member.id())).doesNotContain("@");
    assertThat(column("phone", member.id())).isEqualTo("~" + member.id());
    assertThat(column("erased_at", member.id())).isNotNull();
    assertThat(number("select count(*) from seller_application where member_id = ?", member.id()))
        .isZero();
    assertThat(
            number(
                "select count(*) from message where template = 'erasure-done' and recipient = ?",
                email))
        .isEqualTo(1);
    assertThatThrownBy(
            () ->
                get(MemberStanding.class)
                    .reinstate(seed.operator(), member.id(), "Terhapus karena keliru"))
        .isInstanceOf(Refusal.class);
    clock.advance(Duration.ofDays(2));
    get(MediaHousekeeping.class).run();
    assertThat(folder.resolve(scan.substring(0, 2)).resolve(scan)).doesNotExist();
    assertThat(number("select count(*) from media where id = ?", scan)).isZero();
  }

  @Test
  void what_is_open_keeps_a_member_and_a_wish_can_be_undone() {
    Erasures erasures = get(Erasures.class);
    Actor.Member member = member();
    erasures.ask(member);
    erasures.ask(member);
    assertThat(erasures.mine(member)).isPresent();

    erasures.undo(member);
    clock.advance(Duration.ofDays(8));
    get(ErasureWork.class).run();
    assertThat(erasures.mine(member)).isEmpty();
    assertThat(column("erased_at", member.id())).isNull();

    owe(member);
    assertThat(erasures.open(member)).containsExactly("balance");
    assertThatThrownBy(() -> erasures.ask(proven(member))).hasMessageContaining("erasure.open");
    assertThat(erasures.open(seed.operator())).containsExactly("operator");
  }

  @Test
  void what_comes_up_while_a_member_waits_puts_the_erasure_off() {
    Erasures erasures = get(Erasures.class);
    Actor.Member member = member();
    erasures.ask(member);
    owe(member);

    clock.advance(Duration.ofDays(7));
    get(ErasureWork.class).run();

    assertThat(erasures.mine(member).orElseThrow().putOffFor()).isEqualTo("balance");
    assertThat(column("erased_at", member.id())).isNull();
  }

  /** The mall owes the member something. */
  private void owe(Actor.Member member) {
    transaction(
        () -> {
          jdbi.useHandle(
              handle -> {
                UUID owed = UUID.randomUUID();
                UUID other = UUID.randomUUID();
                UUID entry = UUID.randomUUID();
                handle.execute(
                    "insert into ledger_account (id, kind, owner) values (?, 'OWED_BACK', ?), (?, 'CLEARING', ?)",
                    owed,
                    member.id().toString(),
                    other,
                    "test " + member.id());
                handle.execute(
                    "insert into ledger_entry (id, at, kind, source, memo) values (?, now(), 'test', ?, '')",
                    entry,
                    member.id().toString());
                handle.execute(
                    "insert into ledger_posting (entry_id, account_id, amount) values (?, ?, -5), (?, ?, 5)",
                    entry,
                    owed,
                    entry,
                    other);
              });
          return null;
        });
  }

  @Test
  void consents_are_given_and_taken_back_with_proof_and_stop_takes_back_too() {
    Consents consents = get(Consents.class);
    Actor.Member member = member();
    consents.registered(member.id(), "203.0.113.7");
    assertThat(consents.has(member.id(), Purpose.TERMS)).isTrue();
    assertThat(consents.has(member.id(), Purpose.OFFERS_SMS)).isFalse();

    consents.say(member, EnumSet.of(Purpose.OFFERS_SMS, Purpose.OFFERS_EMAIL), "203.0.113.7");
    fire(new SaidStop(column("phone", member.id())));
    clock.advance(Duration.ofMinutes(1));
    consents.say(member, Set.of(), "203.0.113.8");

    assertThat(consents.has(member.id(), Purpose.OFFERS_SMS)).isFalse();
    assertThat(consents.has(member.id(), Purpose.OFFERS_EMAIL)).isFalse();
    assertThat(consents.history(member).getFirst().address()).isEqualTo("203.0.113.8");
    assertThat(consents.history(member))
        .extracting(Consents.Said::purpose, Consents.Said::given, Consents.Said::way)
        .contains(
            org.assertj.core.groups.Tuple.tuple(Purpose.OFFERS_SMS, false, Consents.Way.SMS),
            org.assertj.core.groups.Tuple.tuple(Purpose.OFFERS_EMAIL, false, Consents.Way.SITE))
        .hasSize(5);
    assertThatThrownBy(() -> jdbi.useHandle(h -> h.execute("update consent set given = true")))
        .hasMessageContaining("append-only");
  }

  @Test
  void what_was_kept_long_enough_goes_and_is_noted() {
    Actor.Member member = member();
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                insert into session (token_hash, member_id, created_at, last_seen_at, expires_at)
                values ('old-session-of-test', ?, ?, ?, ?)
                """,
                member.id(),
                java.sql.Timestamp.from(clock.instant()),
                java.sql.Timestamp.from(clock.instant()),
                java.sql.Timestamp.from(clock.instant())));
    get(Retention.class).run();
    assertThat(number("select count(*) from session where token_hash = 'old-session-of-test'"))
        .isEqualTo(1);

    clock.advance(Duration.ofDays(100));
    get(Retention.class).run();

    assertThat(number("select count(*) from session where token_hash = 'old-session-of-test'"))
        .isZero();
    assertThat(get(Retention.class).runs(seed.operator()))
        .extracting(Retention.Run::purpose)
        .contains("sessions");
  }

  @Test
  void readings_are_for_the_member_and_for_those_who_audit() {
    Actor.Member member = member();
    get(IdentityReadings.class)
        .write(
            seed.operator(),
            member.id(),
            IdentityReadings.What.NUMBER,
            "seller_application",
            UUID.randomUUID(),
            "Mencocokkan dengan pindaian");

    assertThat(get(IdentityReadings.class).mine(member))
        .extracting(IdentityReadings.Reading::reason)
        .containsExactly("Mencocokkan dengan pindaian");
  }
}
