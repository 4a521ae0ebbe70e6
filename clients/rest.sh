#!/usr/bin/env bash
# A partner that speaks REST, with nothing but curl, jq and the published OpenAPI file: it orders from two shops, pays,
# enters the resi and follows the parcels until they are delivered.
#
#   API_KEY=emk_… ./clients/rest.sh [http://localhost:8080] [http://localhost:8090]
#
# The second address is the sandbox, where it plays the buyer's bank and the courier. Without a sandbox it stops after ordering.
set -euo pipefail

mall=${1:-http://localhost:8080}
sandbox=${2:-}
api=$mall/api/v1
run=$(date +%s)-$$
patience=60

die() {
  echo "rest.sh: $*" >&2
  exit 1
}

# Calls the mall; prints the answer's body, or stops with what it said.
call() {
  local method=$1 path=$2 body answer status
  shift 2
  answer=$(curl -sS -X "$method" "$api$path" -H "X-Api-Key: ${API_KEY:?set API_KEY}" -H 'Accept-Language: en' \
    -w '\n%{http_code}' "$@")
  status=${answer##*$'\n'}
  body=${answer%$'\n'*}
  [ "${status:0:1}" = 2 ] || die "$method $path: $status $body"
  printf '%s' "$body"
}

# A write: its key makes it safe to send again.
write() {
  local path=$1 key=$2 body=$3
  call POST "$path" -H "Idempotency-Key: $run-$key" -H 'Content-Type: application/json' -d "$body"
}

play() {
  curl -sSf "$sandbox/sandbox$1" -H 'Content-Type: application/json' -d "$2" >/dev/null
}

# Asks again and again until the answer has the value, at most $patience seconds.
until_is() {
  local wanted=$1 filter=$2 path=$3 end=$((SECONDS + patience)) found
  while :; do
    found=$(call GET "$path" | jq -r "$filter")
    [ "$found" = "$wanted" ] && return
    [ "$SECONDS" -lt "$end" ] || die "$path did not become $wanted within $patience s, it is $found"
    sleep 1
  done
}

regency=$(call GET '/regencies?province=32' | jq -r '.regencies[] | select(.name == "Kota Bandung") | .code')
products=$(call GET '/products?sort=CHEAPEST' |
  jq -c '[.products[] | select(.stock > 1)] | group_by(.shop.id) | map(.[0]) | .[0:2]')
[ "$(jq length <<<"$products")" = 2 ] || die "there are no two shops with something in stock"
lines=$(jq -c 'map({productId: .id, quantity: 1})' <<<"$products")
slug=$(jq -r '.[0].slug' <<<"$products")
echo "found     $(call GET "/products/$slug" | jq -r '"\(.name), Rp\(.price), \(.weightGrams) g"')"

quote=$(call POST /shipping-quotes -H 'Content-Type: application/json' \
  -d "$(jq -nc --arg to "$regency" --argjson lines "$lines" '{regencyCode: $to, lines: $lines}')")
shipping=$(jq -c '.shops | map({shopId: .shop.id} + (.options[0] | {courier, service}))' <<<"$quote")
expected=$(jq -n --argjson p "$products" --argjson q "$quote" \
  '([$p[].price] | add) + ([$q.shops[].options[0].price] | add)')
echo "quoted    $(jq -r '[.shops[] | "\(.shop.name): \(.options[0].courier) Rp\(.options[0].price)"] | join(", ")' <<<"$quote")"

order=$(jq -nc --argjson lines "$lines" --argjson shipping "$shipping" --argjson expected "$expected" --arg to "$regency" '{
  buyer: {name: "Siti Rahma", email: "siti@example.com", phone: "0812-3456-7890", language: "id"},
  delivery: {address: "Jalan Dago 12, Coblong, 40135", regencyCode: $to},
  lines: $lines, shipping: $shipping, expectedTotal: $expected}')
invoice=$(write /orders order "$order")
again=$(write /orders order "$order")
[ "$(jq -r .code <<<"$invoice")" = "$(jq -r .code <<<"$again")" ] || die "the same order sent twice became two"
code=$(jq -r .code <<<"$invoice")
total=$(jq -r .total <<<"$invoice")
echo "ordered   invoice $code, Rp$total to $(jq -r '"\(.payTo.bank) \(.payTo.number)"' <<<"$invoice"), orders $(jq -r '[.orders[].code] | join(" ")' <<<"$invoice")"
[ -n "$sandbox" ] || exit 0

play /bank/transfer "$(jq -nc --argjson amount "$total" --arg account "$(jq -r .payTo.number <<<"$invoice")" \
  '{account: $account, amount: $amount, sender: "SITI RAHMA", remark: "belanja"}')"
write "/orders/$code/payment-confirmations" confirm '{"senderName": "Siti Rahma"}' >/dev/null
until_is PAID .state "/orders/$code/payment"
echo "paid      $(call GET "/orders/$code/payment" | jq -r '"Rp\(.received) at \(.paidAt)"')"

parcel=1
for shop_order in $(jq -r '.orders[].code' <<<"$invoice"); do
  resi=$(curl -sSf "$sandbox/sandbox/jne/parcels" -H 'Content-Type: application/json' -d '{}' | jq -r .number)
  write "/shop-orders/$shop_order/shipment" "resi-$parcel" "{\"courier\": \"JNE\", \"resi\": \"$resi\"}" >/dev/null
  play "/jne/parcels/$resi/advance" '{"to": "DELIVERED"}'
  until_is DELIVERED .status "/shop-orders/$shop_order/shipment"
  echo "delivered order $shop_order, resi $resi, $(call GET "/shop-orders/$shop_order/shipment" | jq -r '"\(.scans | length) scans, to \(.receiver)"')"
  parcel=$((parcel + 1))
done

other=$(write /orders other "$(jq -c 'del(.expectedTotal)' <<<"$order")")
cancelled=$(call POST "/orders/$(jq -r .code <<<"$other")/cancellation" -H "Idempotency-Key: $run-cancel")
[ "$(jq -r .state <<<"$cancelled")" = CANCELLED ] || die "an unpaid order could not be cancelled"
echo "cancelled invoice $(jq -r .code <<<"$cancelled")"
