package id.emall.web.order;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.shipping.HandScans;
import id.emall.core.shipping.ShipmentView;
import id.emall.core.shipping.Shipments;
import id.emall.web.frame.CurrentPage;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.View;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** A parcel with what may be entered about it, for the pages of sellers and operators. */
@ApplicationScoped
public class HandScanEntries {

  @Inject private HandScans scans;

  @Inject private Shipments shipments;

  @Inject private CurrentPage currentPage;

  /**
   * @throws Refusal NOT_FOUND when the text is no id
   */
  public static UUID id(String shipment) {
    return Numbers.id(shipment).orElseThrow(() -> Refusal.notFound("shipment"));
  }

  /**
   * The template with {@code parcel}, {@code offer} and {@code form}.
   *
   * @param form as it was sent, or null when it has not been
   * @throws Refusal as {@link HandScans#offer}
   */
  public View view(String template, Actor actor, UUID shipment, Form form) {
    HandScans.Offer offer = scans.offer(actor, shipment);
    ShipmentView parcel =
        shipments.view(actor, offer.orderId()).stream()
            .filter(one -> one.id().equals(shipment))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("shipment"));
    Form shown = form == null ? HandScanForm.fresh(parcel, currentPage.page().now()) : form;
    return View.of(template, "parcel", parcel).with("offer", offer).with("form", shown);
  }
}
