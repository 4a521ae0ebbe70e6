package id.emall.web.checkout;

import id.emall.core.common.Actor;
import id.emall.core.member.account.DeliveryAddress;
import id.emall.core.member.account.DeliveryAddresses;
import id.emall.web.frame.CurrentPage;
import id.emall.web.frame.DistrictChoice;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.Option;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Offers the addresses that a member keeps, and types the chosen one into the form. */
@ApplicationScoped
class SavedAddresses {

  /** What the button says that takes the chosen address. */
  static final String USE = "alamat";

  /** The field in which one is chosen. */
  static final String FIELD = "alamatTersimpan";

  @Inject private DeliveryAddresses addresses;

  @Inject private CurrentPage currentPage;

  @Inject private DistrictChoice districts;

  List<Option> options(Actor actor) {
    return addresses.list(actor).stream()
        .map(one -> new Option(one.id().toString(), one.label() + " – " + one.recipient()))
        .toList();
  }

  Optional<DeliveryAddress> preferred(Actor actor) {
    return addresses.list(actor).stream().filter(DeliveryAddress::preferred).findFirst();
  }

  /** The member's own address that the form names. */
  Optional<DeliveryAddress> chosen(Actor actor, Form form) {
    return Numbers.id(form.value(FIELD)).flatMap(id -> addresses.find(actor, id));
  }

  void fill(Form form, DeliveryAddress kept) {
    form.put(FIELD, kept.id().toString())
        .put("delivery.recipient", kept.recipient())
        .put("delivery.phone", currentPage.page().formats().phone(kept.phone()))
        .put("delivery.address", kept.address())
        .put(CheckoutPage.REGENCY, kept.regencyCode())
        .put(CheckoutPage.DISTRICT, districts.nameOf(kept.districtCode()));
  }
}
