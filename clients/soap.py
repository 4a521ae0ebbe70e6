#!/usr/bin/python3
"""A partner that speaks SOAP from Python: zeep reads the published WSDL and makes the client from it.

    SOAP_USERNAME=partner-… SOAP_SECRET=… clients/soap.py [http://localhost:8080] [http://localhost:8090]

It orders from two shops, pays, enters the resi and follows the parcels until they are delivered. The second address is the
sandbox, where it plays the buyer's bank and the courier; without it the order is all. Debian: apt install python3-zeep.
"""

import json
import os
import sys
import time
import urllib.request
import uuid

import zeep
from zeep.wsse.username import UsernameToken

PATIENCE_SECONDS = 60


def play(sandbox, path, values):
    request = urllib.request.Request(
        sandbox + "/sandbox" + path, json.dumps(values).encode(), {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def until(wanted, ask):
    end = time.monotonic() + PATIENCE_SECONDS
    while True:
        found = ask()
        if found == wanted:
            return
        if time.monotonic() > end:
            sys.exit(f"soap.py: did not become {wanted} within {PATIENCE_SECONDS} s, it is {found}")
        time.sleep(1)


def two_shops(service):
    shops = {}
    for product in service.SearchCatalogue(sort="CHEAPEST").product:
        if product.stock > 1:
            shops.setdefault(product.shop.id, product)
    if len(shops) < 2:
        sys.exit("soap.py: there are no two shops with something in stock")
    return list(shops.values())[:2]


def place(service):
    found = service.ListRegencies(provinceCode="32")
    regency = next(regency.code for regency in found if regency.name == "Kota Bandung")
    lines = [{"productId": product.id, "quantity": 1} for product in two_shops(service)]
    quotes = service.QuoteShipping(regencyCode=regency, line=lines)
    order = {
        "requestId": str(uuid.uuid4()),
        "buyer": {"name": "Siti Rahma", "email": "siti@example.com", "phone": "0812-3456-7890", "language": "id"},
        "delivery": {"address": "Jalan Dago 12, Coblong, 40135", "regencyCode": regency},
        "line": lines,
        "shipping": [
            {"shopId": quote.shop.id, "courier": quote.option[0].courier, "service": quote.option[0].service}
            for quote in quotes
        ],
    }
    invoice = service.PlaceOrder(**order)
    if service.PlaceOrder(**order).code != invoice.code:
        sys.exit("soap.py: the same order sent twice became two")
    return invoice


def refusals(service):
    """A typed fault tells what is wrong with which field."""
    try:
        service.GetOrder(invoiceCode="22222222")
    except zeep.exceptions.Fault as fault:
        print("refused  ", fault.message, "/", fault.detail[0].tag)
    else:
        sys.exit("soap.py: an invoice that is not there was found")


def main(mall="http://localhost:8080", sandbox=None):
    client = zeep.Client(
        mall + "/services/order?wsdl",
        wsse=UsernameToken(os.environ["SOAP_USERNAME"], os.environ["SOAP_SECRET"], use_digest=True),
    )
    client.transport.session.headers["Accept-Language"] = "en"
    service = client.service
    refusals(service)
    invoice = place(service)
    codes = [order.code for order in invoice.order]
    print("ordered   invoice", invoice.code, "Rp", invoice.total, "orders", *codes)
    if sandbox is None:
        return

    play(
        sandbox,
        "/bank/transfer",
        {"account": invoice.payTo.number, "amount": invoice.total, "sender": "SITI RAHMA", "remark": "belanja"},
    )
    service.ConfirmPayment(requestId=str(uuid.uuid4()), invoiceCode=invoice.code)
    until("PAID", lambda: service.GetPaymentStatus(invoiceCode=invoice.code).state)
    print("paid      at", service.GetPaymentStatus(invoiceCode=invoice.code).paidAt)

    for code in codes:
        resi = play(sandbox, "/jne/parcels", {})["number"]
        service.EnterResi(requestId=str(uuid.uuid4()), orderCode=code, courier="JNE", resi=resi)
        play(sandbox, f"/jne/parcels/{resi}/advance", {"to": "DELIVERED"})
        until("DELIVERED", lambda: service.FollowShipment(orderCode=code).status)
        shipment = service.FollowShipment(orderCode=code)
        print("delivered order", code, "resi", resi, "to", shipment.receiver, "after", len(shipment.scan), "scans")

    other = place(service)
    cancelled = service.CancelOrder(requestId=str(uuid.uuid4()), invoiceCode=other.code)
    if cancelled.state != "CANCELLED":
        sys.exit("soap.py: an unpaid order could not be cancelled")
    print("cancelled invoice", cancelled.code)


if __name__ == "__main__":
    main(*sys.argv[1:])
