package id.emall.core.partner;

import java.util.List;

/** The parcels in which an order goes, in their places; none until it was sent. */
public record ShipmentList(List<ShipmentAnswer> shipments) implements ContractValue {

  public ShipmentList {
    shipments = List.copyOf(shipments);
  }
}
