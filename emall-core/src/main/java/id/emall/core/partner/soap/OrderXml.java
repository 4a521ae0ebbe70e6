package id.emall.core.partner.soap;

import id.emall.contracts.order.v1.AddParcel;
import id.emall.contracts.order.v1.Buyer;
import id.emall.contracts.order.v1.ConfirmPayment;
import id.emall.contracts.order.v1.CorrectResi;
import id.emall.contracts.order.v1.Delivery;
import id.emall.contracts.order.v1.EnterResi;
import id.emall.contracts.order.v1.Invoice;
import id.emall.contracts.order.v1.InvoiceState;
import id.emall.contracts.order.v1.ListPaymentWaysResponse;
import id.emall.contracts.order.v1.OrderLine;
import id.emall.contracts.order.v1.OrderState;
import id.emall.contracts.order.v1.PayTo;
import id.emall.contracts.order.v1.Payment;
import id.emall.contracts.order.v1.PaymentMethod;
import id.emall.contracts.order.v1.PaymentWay;
import id.emall.contracts.order.v1.PlaceOrder;
import id.emall.contracts.order.v1.Scan;
import id.emall.contracts.order.v1.ScanSource;
import id.emall.contracts.order.v1.Shipment;
import id.emall.contracts.order.v1.ShipmentStatus;
import id.emall.contracts.order.v1.ShopOrder;
import id.emall.core.partner.InvoiceAnswer;
import id.emall.core.partner.OrderWish;
import id.emall.core.partner.PaymentAnswer;
import id.emall.core.partner.PaymentConfirmation;
import id.emall.core.partner.PaymentWays;
import id.emall.core.partner.ResiCorrection;
import id.emall.core.partner.ResiEntry;
import id.emall.core.partner.ShipmentAnswer;
import java.util.UUID;

/** Values of orders, payments and shipments between XML and the use cases. */
final class OrderXml {

  private OrderXml() {}

  static OrderWish wish(PlaceOrder asked) {
    Buyer buyer = asked.getBuyer();
    Delivery delivery = asked.getDelivery();
    return new OrderWish(
        new OrderWish.Buyer(
            buyer.getName(), buyer.getEmail(), buyer.getPhone(), buyer.getLanguage().value()),
        new OrderWish.Delivery(
            delivery.getRecipient(),
            delivery.getPhone(),
            delivery.getAddress(),
            delivery.getRegencyCode(),
            delivery.getDistrictCode()),
        CatalogueXml.lines(asked.getLine()),
        asked.getShipping().stream()
            .map(
                choice ->
                    new OrderWish.ShippingChoice(
                        UUID.fromString(choice.getShopId()),
                        choice.getCourier(),
                        choice.getService()))
            .toList(),
        asked.getExpectedTotal(),
        asked.getPayBy());
  }

  static PaymentConfirmation confirmation(ConfirmPayment asked) {
    return new PaymentConfirmation(
        asked.getSenderBank(), asked.getSenderName(), asked.getTransferDate(), asked.getNote());
  }

  static ResiEntry entry(EnterResi asked) {
    return new ResiEntry(asked.getCourier(), asked.getResi());
  }

  static ResiEntry entry(AddParcel asked) {
    return new ResiEntry(asked.getCourier(), asked.getResi());
  }

  static ResiCorrection correction(CorrectResi asked) {
    return new ResiCorrection(
        asked.getCourier(), asked.getResi(), asked.getNewCourier(), asked.getNewResi());
  }

  static Invoice invoice(InvoiceAnswer invoice) {
    Invoice xml = new Invoice();
    xml.setCode(invoice.code());
    xml.setState(InvoiceState.valueOf(invoice.state().name()));
    xml.setGoodsTotal(invoice.goodsTotal().amount());
    xml.setShippingTotal(invoice.shippingTotal().amount());
    xml.setCreditUsed(invoice.creditUsed().amount());
    xml.setUniqueCode(invoice.uniqueCode());
    xml.setTotal(invoice.total().amount());
    xml.setPayTo(payTo(invoice.payTo()));
    xml.setCreatedAt(invoice.createdAt());
    xml.setDeadline(invoice.deadline());
    xml.setPaidAt(invoice.paidAt());
    invoice.orders().stream().map(OrderXml::order).forEach(xml.getOrder()::add);
    return xml;
  }

  private static ShopOrder order(InvoiceAnswer.Order order) {
    ShopOrder xml = new ShopOrder();
    xml.setCode(order.code());
    xml.setState(OrderState.valueOf(order.state().name()));
    xml.setShop(CatalogueXml.shop(order.shop()));
    order.lines().stream().map(OrderXml::line).forEach(xml.getLine()::add);
    xml.setGoodsTotal(order.goodsTotal().amount());
    xml.setShippingCost(order.shippingCost().amount());
    xml.setCourier(order.courier());
    xml.setService(order.service());
    xml.setWeightGrams(order.weightGrams());
    xml.setShipBy(order.shipBy());
    xml.setShippedAt(order.shippedAt());
    xml.setDeliveredAt(order.deliveredAt());
    xml.setCompletesAt(order.completesAt());
    return xml;
  }

  private static OrderLine line(InvoiceAnswer.Line line) {
    OrderLine xml = new OrderLine();
    xml.setProductId(line.productId().toString());
    xml.setName(line.name());
    xml.setUnitPrice(line.unitPrice().amount());
    xml.setQuantity(line.quantity());
    xml.setAmount(line.amount().amount());
    return xml;
  }

  static Payment payment(PaymentAnswer payment) {
    Payment xml = new Payment();
    xml.setInvoiceCode(payment.invoiceCode());
    xml.setState(InvoiceState.valueOf(payment.state().name()));
    xml.setTotal(payment.total().amount());
    xml.setReceived(payment.received().amount());
    xml.setMissing(payment.missing().amount());
    xml.setPayTo(payTo(payment.payTo()));
    xml.setDeadline(payment.deadline());
    xml.setPaidAt(payment.paidAt());
    return xml;
  }

  private static PayTo payTo(InvoiceAnswer.PayTo payTo) {
    PayTo xml = new PayTo();
    xml.setBank(payTo.bank());
    xml.setNumber(payTo.number());
    xml.setHolder(payTo.holder());
    xml.setWay(payTo.way());
    xml.setMethod(PaymentMethod.valueOf(payTo.method().name()));
    xml.setVirtualAccount(payTo.virtualAccount());
    xml.setQrContent(payTo.qrContent());
    xml.setQrValidUntil(payTo.qrValidUntil());
    return xml;
  }

  static ListPaymentWaysResponse ways(PaymentWays ways) {
    ListPaymentWaysResponse response = new ListPaymentWaysResponse();
    for (PaymentWays.Way way : ways.ways()) {
      PaymentWay xml = new PaymentWay();
      xml.setName(way.name());
      xml.setMethod(PaymentMethod.valueOf(way.method().name()));
      xml.setTitle(way.title());
      xml.setBank(way.bank());
      response.getWay().add(xml);
    }
    return response;
  }

  static Shipment shipment(ShipmentAnswer shipment) {
    Shipment xml = new Shipment();
    xml.setOrderCode(shipment.orderCode());
    xml.setCourier(shipment.courier());
    xml.setResi(shipment.resi());
    xml.setStatus(ShipmentStatus.valueOf(shipment.status().name()));
    xml.setEnteredAt(shipment.enteredAt());
    xml.setDeliveredAt(shipment.deliveredAt());
    xml.setReceiver(shipment.receiver());
    shipment.scans().stream().map(OrderXml::scan).forEach(xml.getScan()::add);
    return xml;
  }

  private static Scan scan(ShipmentAnswer.Scan scan) {
    Scan xml = new Scan();
    xml.setAt(scan.at());
    xml.setStatus(ShipmentStatus.valueOf(scan.status().name()));
    xml.setDescription(scan.description());
    xml.setLocation(scan.location());
    xml.setSource(ScanSource.valueOf(scan.source().name()));
    return xml;
  }
}
