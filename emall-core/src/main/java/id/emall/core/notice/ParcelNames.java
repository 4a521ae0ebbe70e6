package id.emall.core.notice;

import id.emall.core.ordering.OrderView;
import id.emall.core.shipping.ShipmentView;
import java.util.Locale;
import java.util.Map;

/** Names a parcel in tidings: by its order, and by its place where the order goes in several. */
final class ParcelNames {

  private ParcelNames() {}

  /** Fills the holes for the parcel and adds its facts. */
  static Tidings named(Tidings told, Texts texts, OrderView order, ShipmentView parcel) {
    Map<String, String> values =
        Map.of(
            "order", order.code(),
            "position", Integer.toString(parcel.position()),
            "count", Integer.toString(parcel.parcels()));
    boolean several = parcel.oneOfSeveral();
    if (several) {
      told.fact("parcel", texts.say("parcel.place", values));
    }
    String name = texts.say(several ? "parcel.several" : "parcel.one", values);
    String sent = texts.say(several ? "parcel.several" : "parcel.sent", values);
    return told.with("parcel", name)
        .with("Parcel", capital(name))
        .with("sent", sent)
        .with("Sent", capital(sent))
        .with("courier", parcel.courier())
        .with("resi", parcel.number())
        .fact("courier", parcel.courier())
        .fact("resi", parcel.number());
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
