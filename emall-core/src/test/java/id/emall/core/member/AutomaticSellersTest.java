package id.emall.core.member;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.common.Actor;
import id.emall.core.shop.Shops;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AutomaticSellersTest extends CoreTest {

  @Override
  protected String[] settings() {
    return new String[] {"emall.seller.activation=automatic", "emall.seller.scan-required=false"};
  }

  private UUID registered(String username, String phone, String nib) {
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
            "Jalan Sudirman No. 5",
            "id",
            seller);
    UUID id = get(Registration.class).register(Actor.VISITOR, form);
    assertThat(get(Shops.class).ofOwner(id)).isEmpty();
    get(Registration.class).confirmPhone(id, heard(PhoneCodeIssued.class).getLast().code());
    return id;
  }

  @Test
  void a_clean_application_opens_the_shop_when_the_phone_is_proven() {
    UUID id = registered("bersih", "081234560001", "1234567890001");

    assertThat(get(Shops.class).ofOwner(id).orElseThrow().regencyCode()).isEqualTo(Seed.PAYAKUMBUH);
    assertThat(heard(SellerApplied.class)).contains(new SellerApplied(id));
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
