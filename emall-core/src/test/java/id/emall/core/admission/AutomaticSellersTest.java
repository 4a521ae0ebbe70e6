package id.emall.core.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Actor;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.member.Members;
import id.emall.core.member.PhoneCodeIssued;
import id.emall.core.member.Registration;
import id.emall.core.member.RegistrationForm;
import id.emall.core.region.DistrictImport;
import id.emall.core.shop.Shops;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AutomaticSellersTest extends CoreTest {

  @Override
  protected String[] settings() {
    return new String[] {"emall.seller.activation=automatic", "emall.seller.scan-required=false"};
  }

  private UUID registered(String username, String phone, String nib) {
    return registered(username, phone, nib, null);
  }

  private UUID registered(String username, String phone, String nib, String district) {
    RegistrationForm.SellerForm seller =
        new RegistrationForm.SellerForm("Toko " + username, "NIB", nib, null);
    RegistrationForm form =
        new RegistrationForm(
            "Rosda Piliang",
            username,
            "kuda-laut-biru-7",
            username + "@contoh.id",
            phone,
            "13",
            Seed.PAYAKUMBUH,
            district,
            "Jalan Sudirman No. 5",
            "id",
            seller);
    UUID id = get(Registration.class).register(Actor.VISITOR, form);
    assertThat(get(Shops.class).ofOwner(id)).isEmpty();
    get(Registration.class).confirmPhone(id, heard(PhoneCodeIssued.class).getLast().code());
    return id;
  }

  @Test
  void a_scan_that_is_not_required_is_not_waited_for() {
    assertThat(get(SellerPolicy.class).awaitsScan()).isFalse();
  }

  @Test
  void a_clean_application_opens_the_shop_when_the_phone_is_proven() {
    UUID id = registered("bersih", "081234560001", "1234567890001");

    assertThat(get(Shops.class).ofOwner(id).orElseThrow().regencyCode()).isEqualTo(Seed.PAYAKUMBUH);
    assertThat(heard(SellerApplied.class)).contains(new SellerApplied(id));
  }

  @Test
  void the_district_in_which_a_seller_lives_is_where_the_shop_sends_from() {
    String list = "code,regency_code,name\n13.76.04,13.76,Lamposi Tigo Nagori\n";
    get(DistrictImport.class)
        .bring(
            new Seed(jdbi, clock).operator(),
            "kecamatan.csv",
            new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)));

    UUID id = registered("lamposi", "081234560004", "1234567890004", "Kec. lamposi tigo nagori");

    assertThat(get(Members.class).find(id).orElseThrow().districtCode()).isEqualTo("13.76.04");
    assertThat(get(Shops.class).ofOwner(id).orElseThrow().districtCode()).isEqualTo("13.76.04");
    assertThatThrownBy(() -> registered("lampasi", "081234560005", "1234567890005", "Lampasi"))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.fields())
                    .singleElement()
                    .returns("district", FieldError::field)
                    .returns("district.unknown", FieldError::code));
  }

  @Test
  void what_needs_a_look_waits_on_the_desk() {
    registered("asal", "081234560002", "1234567890002");
    UUID copy = registered("salin", "081234560003", "1234567890002");

    assertThat(get(Shops.class).ofOwner(copy)).isEmpty();
    assertThat(get(SellerApplications.class).waiting(new Seed(jdbi, clock).operator()))
        .extracting(SellerApplicationView::memberId)
        .contains(copy);
  }
}
