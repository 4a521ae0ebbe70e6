package id.emall.core.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.media.MediaHousekeeping;
import id.emall.core.media.MediaStore;
import id.emall.core.media.Upload;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistrationTest extends RegistrationScene {

  @TempDir static Path folder;

  @Override
  protected String[] settings() {
    return new String[] {"emall.media.folder=" + folder};
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
    for (String password :
        List.of(
            "Bismillah123",
            "sitisitisiti",
            "1111111111",
            "P@ssw0rd1234",
            "qwertyuiop12",
            "Lumbung2026")) {
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
                "%PDF-1.7 and enough behind it to be one %%EOF"
                    .getBytes(StandardCharsets.US_ASCII)));
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
    housekeeping();
    assertThat(get(MediaStore.class).openShown(scan).secret()).isTrue();

    clock.advance(Duration.ofDays(8));
    housekeeping();

    assertThat(member(id).name()).isEmpty();
    assertThat(number("select count(*) from seller_application where member_id = ?", id)).isZero();
    assertThatThrownBy(() -> get(MediaStore.class).openShown(scan))
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
}
