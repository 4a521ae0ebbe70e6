package id.emall.core.common.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.adapter.TokenStore;
import id.emall.core.admission.SellerApplicationView;
import id.emall.core.admission.SellerApplications;
import id.emall.core.common.Actor;
import id.emall.core.common.Vault;
import id.emall.core.common.adapter.StoredTokens;
import id.emall.core.identity.Finding;
import id.emall.core.member.KnownDevices;
import id.emall.core.member.RegistrationForm;
import id.emall.core.partner.PartnerKeys;
import id.emall.core.testing.Postgres;
import id.emall.core.testing.Seed;
import id.emall.core.testing.SeededChance;
import id.emall.core.testing.TestClock;
import id.emall.core.testing.TestMall;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyRotationTest {

  private static final String FIRST = "emall.secret=the-first-secret-the-first-secret-1";
  private static final String SECOND = "emall.secret=a-second-secret-a-second-secret-22";
  private static final String THIRD = "emall.secret=nobody-met-this-one-before-3333333";
  private static final String FIRST_BEFORE = FIRST.replace("secret=", "secret.previous=");

  private static final String NIK = "3171011708450099";

  private DataSource database;
  private UUID application;
  private int malls;

  @BeforeEach
  void open() {
    database = Postgres.freshCopy();
  }

  @AfterEach
  void drop() {
    Postgres.drop(database);
  }

  /** Each with a chance of its own: their ids must differ, for they share the database. */
  private TestMall mall(String... settings) {
    TestMall.settings(settings);
    TestMall mall = TestMall.on(database, new TestClock(), new SeededChance(++malls));
    mall.get(Vault.class).run();
    return mall;
  }

  private static Seed seed(TestMall mall) {
    return new Seed(mall.get(Jdbi.class), mall.clock());
  }

  private static SellerApplicationView apply(TestMall mall) {
    Actor.Member member = seed(mall).buyer();
    SellerApplications applications = mall.get(SellerApplications.class);
    applications.apply(member, new RegistrationForm.SellerForm("Toko Kunci", "NIK", NIK, null));
    return applications.mine(member).orElseThrow();
  }

  private static boolean foundAgain(SellerApplicationView application) {
    return application.findings().stream().map(Finding::code).anyMatch("document.known"::equals);
  }

  private static String token(TestMall mall) {
    return mall.get(StoredTokens.class)
        .token(
            "bank",
            () ->
                new TokenStore.Token("token-1", mall.clock().instant().plus(Duration.ofHours(1))));
  }

  private static Map<String, KeyRotation.ThingLook> things(TestMall mall) {
    return mall.get(KeyRotation.class).things().stream()
        .collect(Collectors.toMap(KeyRotation.ThingLook::name, look -> look));
  }

  private String number(TestMall mall) {
    return mall.get(SellerApplications.class).readDocument(seed(mall).operator(), application);
  }

  @Test
  void what_an_old_secret_sealed_is_read_and_found_until_and_after_it_is_sealed_anew() {
    UUID member = UUID.randomUUID();
    String device;
    PartnerKeys.Issued partner;
    try (TestMall mall = mall(FIRST)) {
      application = apply(mall).id();
      partner = mall.get(PartnerKeys.class).issue(seed(mall).operator(), "Mitra Kunci");
      assertThat(token(mall)).isEqualTo("token-1");
      device = mall.get(KnownDevices.class).welcome(member);
    }

    try (TestMall mall = mall(SECOND, FIRST_BEFORE)) {
      assertThat(number(mall)).isEqualTo(NIK);
      assertThat(foundAgain(apply(mall))).isTrue();
      assertThat(things(mall).get("partner.soap_secret_cipher").left()).isEqualTo(1);

      mall.get(KeyRotation.class).run();

      assertThat(things(mall).values()).allMatch(look -> look.left() == 0);
      assertThat(things(mall).get("seller_application.document_cipher").done()).isEqualTo(2);
      assertThat(mall.get(KeyRotation.class).keys())
          .extracting(
              KeyRotation.KeyLook::version,
              KeyRotation.KeyLook::newest,
              KeyRotation.KeyLook::values,
              look -> look.emptiedAt() != null)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(2, true, 4L, false),
              org.assertj.core.groups.Tuple.tuple(1, false, 0L, true));
      assertThat(mall.get(Vault.class).isSigned("x", "y", new byte[0])).isFalse();
      assertThat(isKnown(mall, member, device)).isTrue();
      assertThat(isKnown(mall, UUID.randomUUID(), device)).isFalse();
    }

    try (TestMall mall = mall(SECOND)) {
      assertThat(number(mall)).isEqualTo(NIK);
      assertThat(foundAgain(apply(mall))).isTrue();
      assertThat(token(mall)).isEqualTo("token-1");
      assertThat(mall.get(PartnerKeys.class).soapSecret(partner.soapUsername()))
          .hasValueSatisfying(
              secret -> assertThat(secret.secret()).isEqualTo(partner.soapSecret()));
      assertThat(isKnown(mall, member, device)).isFalse();
    }
  }

  private static boolean isKnown(TestMall mall, UUID member, String device) {
    int dot = device.indexOf('.');
    return mall.get(Vault.class)
        .isSigned(
            "known-device",
            member + "\n" + device.substring(0, dot),
            java.util.HexFormat.of().parseHex(device.substring(dot + 1)));
  }

  @Test
  void a_mall_that_lacks_a_secret_still_needed_does_not_start() {
    try (TestMall mall = mall(FIRST)) {
      application = apply(mall).id();
    }

    assertThatThrownBy(() -> mall(THIRD)).hasMessageContaining("lack the secret of key [1]");

    try (TestMall mall = mall(FIRST)) {
      assertThat(number(mall)).isEqualTo(NIK);
    }
  }

  @Test
  void a_row_that_cannot_be_opened_keeps_no_other_from_being_sealed_anew() {
    try (TestMall mall = mall(FIRST)) {
      application = apply(mall).id();
      UUID broken = apply(mall).id();
      mall.get(Jdbi.class)
          .useHandle(
              handle ->
                  handle.execute(
                      "update seller_application set document_cipher = set_byte(document_cipher, 20, (get_byte(document_cipher, 20) + 1) % 256) where id = ?",
                      broken));
    }

    try (TestMall mall = mall(SECOND, FIRST_BEFORE)) {
      mall.get(KeyRotation.class).run();

      assertThat(things(mall).get("seller_application.document_cipher").left()).isEqualTo(1);
      assertThat(number(mall)).isEqualTo(NIK);
      assertThat(mall.get(VaultKeys.class).known().getFirst().emptiedAt()).isNull();
    }
  }

  @Test
  void every_column_that_is_sealed_is_known_to_the_rotation() {
    try (TestMall mall = mall(FIRST)) {
      List<SealedColumn> columns =
          mall.all(SealedColumns.class).stream().flatMap(some -> some.columns().stream()).toList();
      TreeSet<String> known = new TreeSet<>();
      columns.forEach(
          column -> {
            known.add(column.name());
            if (column.fingerprint() != null) {
              known.add(column.table() + "." + column.fingerprint());
            }
          });

      List<String> sealed =
          mall.get(Jdbi.class)
              .withHandle(
                  handle ->
                      handle
                          .createQuery(
                              """
                              select table_name || '.' || column_name from information_schema.columns
                              where table_schema = 'public' and data_type = 'bytea'
                                and (column_name like '%cipher%' or column_name like '%hmac%')
                              """)
                          .mapTo(String.class)
                          .list());

      assertThat(known).containsExactlyInAnyOrderElementsOf(sealed);
    }
  }
}
