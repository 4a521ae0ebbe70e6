package id.emall.core.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.emall.core.common.Actor;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.media.MediaHousekeeping;
import id.emall.core.media.MediaStore;
import id.emall.core.media.Upload;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class RegistrationTest extends CoreTest {

  private static final String PASSWORD = "kuda-laut-biru-7";

  @TempDir static Path folder;

  @Override
  protected String[] settings() {
    return new String[] {"emall.media.folder=" + folder};
  }

  private static RegistrationForm form(String username, String phone) {
    return form(username, username + "@contoh.id", phone, PASSWORD);
  }

  private static RegistrationForm form(
      String username, String email, String phone, String password) {
    return new RegistrationForm(
        "Siti Aminah",
        username,
        password,
        email,
        phone,
        "13",
        Seed.PAYAKUMBUH,
        "Jalan Sudirman No. 5, Payakumbuh",
        "id",
        null);
  }

  private UUID register(RegistrationForm form) {
    return get(Registration.class).register(Actor.VISITOR, form);
  }

  private String codeOf(UUID memberId) {
    return heard(PhoneCodeIssued.class).stream()
        .filter(issued -> issued.memberId().equals(memberId))
        .map(PhoneCodeIssued::code)
        .toList()
        .getLast();
  }

  private void confirm(UUID memberId, String code) {
    get(Registration.class).confirmPhone(memberId, code);
  }

  private static String wrong(String code) {
    return "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
  }

  private MemberView member(UUID id) {
    return get(Members.class).find(id).orElseThrow();
  }

  private static Refusal refusal(ThrowingCallable call) {
    return catchThrowableOfType(Refusal.class, call);
  }

  private static List<String> errors(Refusal refusal) {
    return refusal.fields().stream().map(e -> e.field() + ":" + e.code()).toList();
  }

  @Test
  void whoever_types_the_code_is_a_member() {
    UUID id = register(form("siti", "0812 3456 7801"));
    assertThat(member(id).state()).isEqualTo(MemberView.State.AWAITING_PHONE);
    assertThat(member(id).phone()).isEqualTo("+6281234567801");

    confirm(id, codeOf(id));

    assertThat(member(id).state()).isEqualTo(MemberView.State.ACTIVE);
    assertThat(member(id).role()).isEqualTo(Actor.Role.BUYER);
    assertThat(heard(MemberActivated.class)).contains(new MemberActivated(id));
  }

  @Test
  void every_wrong_field_has_a_message_of_its_own() {
    RegistrationForm empty =
        new RegistrationForm(null, null, null, null, null, null, null, null, null, null);
    RegistrationForm odd =
        new RegistrationForm(
            "7",
            "A B",
            "pendek",
            "a@b",
            "021 555 1234",
            "13",
            "32.73",
            "sini",
            "fr",
            new RegistrationForm.SellerForm("x", "SIM", "", "tidak-ada"));

    assertThat(errors(refusal(() -> register(empty))))
        .containsExactlyInAnyOrder(
            "name:required",
            "username:required",
            "password:required",
            "email:required",
            "phone:required",
            "province:province.unknown",
            "regency:regency.unknown",
            "address:required");
    assertThat(errors(refusal(() -> register(odd))))
        .containsExactlyInAnyOrder(
            "name:too-short",
            "username:username.malformed",
            "password:too-short",
            "email:email.malformed",
            "phone:phone.malformed",
            "regency:regency.elsewhere",
            "address:too-short",
            "language:language.unknown",
            "shopName:too-short",
            "documentKind:document.kind",
            "documentNumber:required",
            "scan:media.not-found");
  }

  @Test
  void a_password_that_is_tried_first_is_refused() {
    for (String password : List.of("Bismillah123", "sitisitisiti", "1111111111")) {
      assertThat(
              errors(
                  refusal(
                      () ->
                          register(form("sitisitisiti", "x@contoh.id", "081234567811", password)))))
          .allMatch(error -> error.startsWith("password:"))
          .isNotEmpty();
    }
  }

  @Test
  void a_taken_user_name_is_told() {
    UUID holder = register(form("pertama", "081234567821"));
    confirm(holder, codeOf(holder));

    assertThat(
            errors(
                refusal(
                    () -> register(form("PERTAMA", "lain@contoh.id", "081234567822", PASSWORD)))))
        .containsExactly("username:username.taken");
  }

  @Test
  void a_known_address_is_answered_like_an_unknown_one_until_the_phone_is_proven() {
    UUID holder = register(form("dikenal", "081234567823"));
    confirm(holder, codeOf(holder));
    Registration registration = get(Registration.class);

    UUID decoy = register(form("kedua", "Dikenal@contoh.id", "081234567824", PASSWORD));
    UUID other = register(form("ketiga", "baru@contoh.id", "081234567825", PASSWORD));

    for (UUID id : List.of(decoy, other)) {
      assertThat(errors(refusal(() -> confirm(id, wrong(codeOf(id))))))
          .containsExactly("code:code.wrong");
      assertThat(refusal(() -> registration.resendCode(id)).code()).isEqualTo("code.wait");
    }
    assertThat(errors(refusal(() -> register(form("kedua", "x@contoh.id", "081234567826", "q")))))
        .contains("username:username.taken");
    assertThat(refusal(() -> confirm(decoy, codeOf(decoy))).code()).isEqualTo("email.held");
    assertThat(member(decoy).state()).isEqualTo(MemberView.State.AWAITING_PHONE);
  }

  @Test
  void whoever_mistyped_the_phone_beside_a_known_address_begins_anew_as_well() {
    UUID holder = register(form("pemilik", "081234567827"));
    confirm(holder, codeOf(holder));
    UUID first = register(form("salahhp", "pemilik@contoh.id", "081234567828", PASSWORD));

    UUID second = register(form("salahhp", "pemilik@contoh.id", "081234567829", PASSWORD));

    assertThat(member(first).phone()).isEmpty();
    assertThat(member(second).username()).isEqualTo("salahhp");
  }

  @Test
  void whose_address_is_used_to_register_hears_of_it_once_a_day() {
    UUID holder = register(form("tenang", "081234567911"));
    confirm(holder, codeOf(holder));
    for (int i = 0; i < 4; i++) {
      register(form("usil" + i, "tenang@contoh.id", "08123456792" + i, PASSWORD));
    }
    assertThat(heard(KnownEmailRegistered.class))
        .containsOnlyOnce(new KnownEmailRegistered(holder));

    clock.advance(Duration.ofDays(1));
    register(form("usil9", "tenang@contoh.id", "081234567929", PASSWORD));

    assertThat(heard(KnownEmailRegistered.class))
        .filteredOn(new KnownEmailRegistered(holder)::equals)
        .hasSize(2);
  }

  @Test
  void a_spent_code_is_spent_and_opens_no_other_registration() {
    UUID first = register(form("sekali", "081234567931"));
    clock.advance(Duration.ofMinutes(2));
    UUID second = register(form("sekali2", "081234567931"));
    String code = codeOf(first);

    assertThat(errors(refusal(() -> confirm(second, code)))).containsExactly("code:code.wrong");
    confirm(first, code);

    assertThat(errors(refusal(() -> confirm(first, code)))).containsExactly("code:code.expired");
  }

  @Test
  void whoever_mistyped_the_phone_begins_anew() {
    UUID mistyped = register(form("tergesa", "081234567831"));
    String code = codeOf(mistyped);

    UUID right = register(form("tergesa", "081234567832"));

    assertThat(right).isNotEqualTo(mistyped);
    assertThat(member(mistyped).phone()).isEmpty();
    assertThatThrownBy(() -> confirm(mistyped, code)).isInstanceOf(Refusal.class);
    confirm(right, codeOf(right));
    assertThat(member(right).username()).isEqualTo("tergesa");
  }

  @Test
  void an_unconfirmed_registration_gives_way_after_half_an_hour_and_not_before() {
    register(form("lambat", "081234567841"));
    RegistrationForm other = form("lambat", "lain2@contoh.id", "081234567842", "gajah-hijau-8-x");

    assertThat(errors(refusal(() -> register(other)))).containsExactly("username:username.taken");
    clock.advance(Duration.ofMinutes(31));
    UUID id = register(other);

    assertThat(member(id).username()).isEqualTo("lambat");
  }

  @Test
  void a_code_counts_for_five_tries_and_ten_minutes() {
    UUID id = register(form("coba", "081234567851"));
    String code = codeOf(id);
    for (int i = 0; i < 5; i++) {
      assertThat(errors(refusal(() -> confirm(id, wrong(code)))))
          .containsExactly("code:code.wrong");
    }
    assertThat(errors(refusal(() -> confirm(id, code)))).containsExactly("code:code.expired");

    clock.advance(Duration.ofMinutes(2));
    get(Registration.class).resendCode(id);
    String second = codeOf(id);
    clock.advance(Duration.ofMinutes(10));
    assertThat(errors(refusal(() -> confirm(id, second)))).containsExactly("code:code.expired");
    assertThat(errors(refusal(() -> confirm(id, "12-34")))).containsExactly("code:code.malformed");
  }

  @Test
  void codes_come_once_a_minute_and_five_times_a_day_to_a_phone() {
    UUID id = register(form("sering", "081234567861"));
    Registration registration = get(Registration.class);

    assertThat(refusal(() -> registration.resendCode(id)).code()).isEqualTo("code.wait");
    for (int i = 0; i < 4; i++) {
      clock.advance(Duration.ofSeconds(61));
      registration.resendCode(id);
    }
    clock.advance(Duration.ofSeconds(61));
    assertThat(refusal(() -> registration.resendCode(id)).code()).isEqualTo("code.too-many");
    assertThat(refusal(() -> register(form("sering", "081234567861"))).code())
        .isEqualTo("code.too-many");
    clock.advance(Duration.ofDays(1));
    registration.resendCode(id);
  }

  @Test
  void a_phone_belongs_to_the_member_who_proved_it() {
    UUID first = register(form("ponsel1", "081234567871"));
    clock.advance(Duration.ofMinutes(2));
    UUID second = register(form("ponsel2", "081234567871"));
    confirm(first, codeOf(first));

    assertThat(refusal(() -> confirm(second, codeOf(second))).code()).isEqualTo("phone.held");
    assertThat(member(second).state()).isEqualTo(MemberView.State.AWAITING_PHONE);
  }

  @Test
  void nobody_registers_while_signed_in() {
    assertThat(
            refusal(
                    () ->
                        get(Registration.class)
                            .register(new Seed(jdbi, clock).buyer(), form("dalam", "081234567881")))
                .kind())
        .isEqualTo(Refusal.Kind.FORBIDDEN);
  }

  @Test
  void what_was_never_confirmed_is_forgotten_after_a_week_with_its_scan() {
    Upload pdf =
        new Upload(
            "scan",
            new ByteArrayInputStream(
                "%PDF-1.7 and enough behind it to be one".getBytes(StandardCharsets.US_ASCII)));
    String scan = get(MediaStore.class).storeDocument(Actor.VISITOR, pdf);
    RegistrationForm plain = form("lupa", "081234567901");
    UUID id =
        register(
            new RegistrationForm(
                plain.name(),
                plain.username(),
                plain.password(),
                plain.email(),
                plain.phone(),
                plain.provinceCode(),
                plain.regencyCode(),
                plain.address(),
                plain.language(),
                new RegistrationForm.SellerForm("Toko Lupa", "NIB", "1234567890123", scan)));
    Actor operator = new Seed(jdbi, clock).operator();
    housekeeping();
    assertThat(get(MediaStore.class).open(operator, scan).secret()).isTrue();

    clock.advance(Duration.ofDays(8));
    housekeeping();

    assertThat(member(id).name()).isEmpty();
    assertThat(number("select count(*) from seller_application where member_id = ?", id)).isZero();
    assertThatThrownBy(() -> get(MediaStore.class).open(operator, scan))
        .hasMessageContaining("media.not-found");
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void housekeeping() {
    get(MemberHousekeeping.class).run();
    get(MediaHousekeeping.class).run();
  }

  @Test
  @Timeout(60)
  void of_twenty_tries_at_once_five_count_and_one_success_is_one() throws Exception {
    UUID id = register(form("serentak", "081234567891"));
    String code = codeOf(id);
    int wrongTries = tryAtOnce(id, wrong(code), 20);
    clock.advance(Duration.ofMinutes(2));
    get(Registration.class).resendCode(id);

    int successes = tryAtOnce(id, codeOf(id), 5);

    assertThat(wrongTries).isZero();
    assertThat(successes).isEqualTo(1);
    assertThat(number("select max(attempts) from one_time_code where member_id = ?", id))
        .isEqualTo(5);
    assertThat(heard(MemberActivated.class)).containsOnlyOnce(new MemberActivated(id));
  }

  private int tryAtOnce(UUID id, String code, int times) throws Exception {
    Callable<Boolean> attempt =
        () -> {
          try {
            confirm(id, code);
            return true;
          } catch (Refusal refusal) {
            assertThat(refusal.fields()).extracting(FieldError::field).containsExactly("code");
            return false;
          }
        };
    int successes = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
      List<Callable<Boolean>> tries = IntStream.range(0, times).mapToObj(i -> attempt).toList();
      for (Future<Boolean> result : threads.invokeAll(tries)) {
        successes += result.get() ? 1 : 0;
      }
    }
    return successes;
  }
}
