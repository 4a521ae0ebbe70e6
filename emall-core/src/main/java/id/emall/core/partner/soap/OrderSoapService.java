package id.emall.core.partner.soap;

import id.emall.contracts.order.v1.AddParcel;
import id.emall.contracts.order.v1.AddParcelResponse;
import id.emall.contracts.order.v1.CancelOrder;
import id.emall.contracts.order.v1.CancelOrderResponse;
import id.emall.contracts.order.v1.ConfirmPayment;
import id.emall.contracts.order.v1.ConfirmPaymentResponse;
import id.emall.contracts.order.v1.Conflict;
import id.emall.contracts.order.v1.CorrectResi;
import id.emall.contracts.order.v1.CorrectResiResponse;
import id.emall.contracts.order.v1.EnterResi;
import id.emall.contracts.order.v1.EnterResiResponse;
import id.emall.contracts.order.v1.FollowShipment;
import id.emall.contracts.order.v1.FollowShipmentResponse;
import id.emall.contracts.order.v1.GetOrder;
import id.emall.contracts.order.v1.GetOrderResponse;
import id.emall.contracts.order.v1.GetPaymentStatus;
import id.emall.contracts.order.v1.GetPaymentStatusResponse;
import id.emall.contracts.order.v1.GetProduct;
import id.emall.contracts.order.v1.GetProductResponse;
import id.emall.contracts.order.v1.InvalidRequest;
import id.emall.contracts.order.v1.ListDistricts;
import id.emall.contracts.order.v1.ListDistrictsResponse;
import id.emall.contracts.order.v1.ListPaymentWays;
import id.emall.contracts.order.v1.ListPaymentWaysResponse;
import id.emall.contracts.order.v1.ListRegencies;
import id.emall.contracts.order.v1.ListRegenciesResponse;
import id.emall.contracts.order.v1.ListShipments;
import id.emall.contracts.order.v1.ListShipmentsResponse;
import id.emall.contracts.order.v1.NotAllowed;
import id.emall.contracts.order.v1.NotFound;
import id.emall.contracts.order.v1.OrderPort;
import id.emall.contracts.order.v1.PlaceOrder;
import id.emall.contracts.order.v1.PlaceOrderResponse;
import id.emall.contracts.order.v1.QuoteShipping;
import id.emall.contracts.order.v1.QuoteShippingResponse;
import id.emall.contracts.order.v1.SearchCatalogue;
import id.emall.contracts.order.v1.SearchCatalogueResponse;
import id.emall.contracts.order.v1.TooManyRequests;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.partner.CallingPartner;
import id.emall.core.partner.IdempotencyKey;
import id.emall.core.partner.PartnerCatalogue;
import id.emall.core.partner.PartnerOrders;
import id.emall.core.partner.PartnerShipments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;

/** Serves each operation of the WSDL by the use case of the same name. */
@ApplicationScoped
public class OrderSoapService implements OrderPort {

  private PartnerCatalogue catalogue;
  private PartnerOrders orders;
  private PartnerShipments shipments;
  private CallingPartner calling;

  protected OrderSoapService() {}

  @Inject
  OrderSoapService(
      PartnerCatalogue catalogue,
      PartnerOrders orders,
      PartnerShipments shipments,
      CallingPartner calling) {
    this.catalogue = catalogue;
    this.orders = orders;
    this.shipments = shipments;
    this.calling = calling;
  }

  @Override
  public SearchCatalogueResponse searchCatalogue(SearchCatalogue asked)
      throws InvalidRequest, NotFound, Conflict, NotAllowed, TooManyRequests {
    return answer(caller -> CatalogueXml.page(catalogue.search(CatalogueXml.search(asked))));
  }

  @Override
  public GetProductResponse getProduct(GetProduct asked)
      throws InvalidRequest, NotFound, Conflict, NotAllowed, TooManyRequests {
    return answer(caller -> CatalogueXml.product(catalogue.product(caller, asked.getSlug())));
  }

  @Override
  public ListRegenciesResponse listRegencies(ListRegencies asked)
      throws InvalidRequest, NotFound, Conflict, NotAllowed, TooManyRequests {
    return answer(caller -> CatalogueXml.regencies(catalogue.regencies(asked.getProvinceCode())));
  }

  @Override
  public ListDistrictsResponse listDistricts(ListDistricts asked)
      throws InvalidRequest, NotFound, Conflict, NotAllowed, TooManyRequests {
    return answer(caller -> CatalogueXml.districts(catalogue.districts(asked.getRegencyCode())));
  }

  @Override
  public ListPaymentWaysResponse listPaymentWays(ListPaymentWays asked)
      throws InvalidRequest, NotFound, Conflict, NotAllowed, TooManyRequests {
    return answer(caller -> OrderXml.ways(orders.ways(asked.getAmount())));
  }

  @Override
  public QuoteShippingResponse quoteShipping(QuoteShipping asked)
      throws InvalidRequest, NotFound, Conflict, NotAllowed, TooManyRequests {
    return answer(caller -> CatalogueXml.quote(catalogue.quote(CatalogueXml.wish(asked))));
  }

  @Override
  public PlaceOrderResponse placeOrder(PlaceOrder asked)
      throws InvalidRequest, NotFound, Conflict, NotAllowed, TooManyRequests {
    return answer(
        caller -> {
          PlaceOrderResponse response = new PlaceOrderResponse();
          response.setInvoice(
              OrderXml.invoice(
                  orders.place(caller, key(asked.getRequestId()), OrderXml.wish(asked))));
          return response;
        });
  }

  @Override
  public GetOrderResponse getOrder(GetOrder asked)
      throws InvalidRequest, NotFound, Conflict, NotAllowed, TooManyRequests {
    return answer(
        caller -> {
          GetOrderResponse response = new GetOrderResponse();
          response.setInvoice(OrderXml.invoice(orders.invoice(caller, asked.getInvoiceCode())));
          return response;
        });
  }

  @Override
  public GetPaymentStatusResponse getPaymentStatus(GetPaymentStatus asked)
      throws InvalidRequest, NotFound, Conflict, NotAllowed, TooManyRequests {
    return answer(
        caller -> {
          GetPaymentStatusResponse response = new GetPaymentStatusResponse();
          response.setPayment(OrderXml.payment(orders.payment(caller, asked.getInvoiceCode())));
          return response;
        });
  }

  @Override
  public ConfirmPaymentResponse confirmPayment(ConfirmPayment asked)
      throws InvalidRequest, NotFound, Conflict, NotAllowed, TooManyRequests {
    return answer(
        caller -> {
          ConfirmPaymentResponse response = new ConfirmPaymentResponse();
          response.setPayment(
              OrderXml.payment(
                  orders.confirmPayment(
                      caller,
                      key(asked.getRequestId()),
                      asked.getInvoiceCode(),
                      OrderXml.confirmation(asked))));
          return response;
        });
  }

  @Override
  public CancelOrderResponse cancelOrder(CancelOrder asked)
      throws InvalidRequest, NotFound, Conflict, NotAllowed, TooManyRequests {
    return answer(
        caller -> {
          CancelOrderResponse response = new CancelOrderResponse();
          response.setInvoice(
              OrderXml.invoice(
                  orders.cancel(caller, key(asked.getRequestId()), asked.getInvoiceCode())));
          return response;
        });
  }

  @Override
  public EnterResiResponse enterResi(EnterResi asked)
      throws InvalidRequest, NotFound, Conflict, NotAllowed, TooManyRequests {
    return answer(
        caller -> {
          EnterResiResponse response = new EnterResiResponse();
          response.setShipment(
              OrderXml.shipment(
                  shipments.enterResi(
                      caller,
                      key(asked.getRequestId()),
                      asked.getOrderCode(),
                      OrderXml.entry(asked))));
          return response;
        });
  }

  @Override
  public FollowShipmentResponse followShipment(FollowShipment asked)
      throws InvalidRequest, NotFound, Conflict, NotAllowed, TooManyRequests {
    return answer(
        caller -> {
          FollowShipmentResponse response = new FollowShipmentResponse();
          shipments
              .find(caller, asked.getOrderCode())
              .ifPresent(shipment -> response.setShipment(OrderXml.shipment(shipment)));
          return response;
        });
  }

  @Override
  public AddParcelResponse addParcel(AddParcel asked)
      throws InvalidRequest, NotFound, Conflict, NotAllowed, TooManyRequests {
    return answer(
        caller -> {
          AddParcelResponse response = new AddParcelResponse();
          response.setShipment(
              OrderXml.shipment(
                  shipments.addParcel(
                      caller,
                      key(asked.getRequestId()),
                      asked.getOrderCode(),
                      OrderXml.entry(asked))));
          return response;
        });
  }

  @Override
  public CorrectResiResponse correctResi(CorrectResi asked)
      throws InvalidRequest, NotFound, Conflict, NotAllowed, TooManyRequests {
    return answer(
        caller -> {
          CorrectResiResponse response = new CorrectResiResponse();
          response.setShipment(
              OrderXml.shipment(
                  shipments.correctResi(
                      caller,
                      key(asked.getRequestId()),
                      asked.getOrderCode(),
                      OrderXml.correction(asked))));
          return response;
        });
  }

  @Override
  public ListShipmentsResponse listShipments(ListShipments asked)
      throws InvalidRequest, NotFound, Conflict, NotAllowed, TooManyRequests {
    return answer(
        caller -> {
          ListShipmentsResponse response = new ListShipmentsResponse();
          shipments.list(caller, asked.getOrderCode()).shipments().stream()
              .map(OrderXml::shipment)
              .forEach(response.getShipment()::add);
          return response;
        });
  }

  private <T> T answer(Function<Actor.Partner, T> work)
      throws InvalidRequest, NotFound, Conflict, NotAllowed, TooManyRequests {
    try {
      return work.apply(calling.get());
    } catch (Refusal refusal) {
      throw new Faults(calling.language()).raise(refusal);
    }
  }

  private static IdempotencyKey key(String requestId) {
    return new IdempotencyKey(requestId, "requestId");
  }
}
