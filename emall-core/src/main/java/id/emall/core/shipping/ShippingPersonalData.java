package id.emall.core.shipping;

import id.emall.core.member.PersonalData;
import id.emall.core.member.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Parcels: their numbers stay with the orders, who took them does not. */
@ApplicationScoped
class ShippingPersonalData implements PersonalData {

  private static final String OF_MEMBER =
      " where order_id in (select id from shop_order where buyer_id = :member)";

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.of(
            "shipment",
            "orders",
            """
            select o.code as order_code, s.courier, s.number, s.status, s.entered_at, s.delivered_at,
              case when s.return_id is null then s.recipient_phone end as recipient_phone, s.receiver_name
            from shipment s join shop_order o on o.id = s.order_id
            where o.buyer_id = :member order by s.entered_at
            """,
            "update shipment set recipient_phone = '', receiver_name = null, photo_url = null"
                + OF_MEMBER
                + " or return_id is not null and order_id in (select o.id from shop_order o"
                + " join shop s on s.id = o.shop_id where s.owner_id = :member)"),
        PersonalTable.unreadable(
            "shipment_event",
            "update shipment_event set receiver_name = null where shipment_id in (select id from shipment"
                + OF_MEMBER
                + ") and receiver_name is not null"));
  }
}
