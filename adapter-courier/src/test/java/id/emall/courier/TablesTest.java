package id.emall.courier;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.courier.StatusTable.Meaning;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The couriers' words as they were seen, and what they mean. */
class TablesTest {

  @ParameterizedTest
  @CsvSource({
    "POD 01, Success ... RECEIVED BY: RAHMI, DELIVERED",
    "XXX 01, Success RECEIVED BY: RAHMI, DELIVERED",
    "POD 05, , ATTEMPT_FAIL",
    "POD 05, RETURNED TO SHIPPER, RETURNED",
    "MDE 02, , INFO_RECEIVED",
    "ZZ 9, SOMETHING NEW, UNKNOWN"
  })
  void tiki(String code, String noted, ShipmentStatus status) {
    assertThat(Tables.TIKI.meaning(code, noted, code).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "POSTING LOKET LAYANAN :Paket Kilat Khusus, IN_TRANSIT, InTransit_002",
    "MANIFEST SERAH KANTOR TUJUAN : JAKARTA, IN_TRANSIT, InTransit_007",
    "MANIFEST TERIMA, IN_TRANSIT, InTransit_003",
    "PROSES ANTAR, OUT_FOR_DELIVERY, OutForDelivery_001",
    "SELESAI ANTAR STATUS: DITERIMA; PENERIMA / KETERANGAN : RAHMI, DELIVERED, Delivered_001",
    "SELESAI ANTAR STATUS: Antar Ulang; KETERANGAN : RUMAH KOSONG, ATTEMPT_FAIL, AttemptFail_001",
    "SELESAI ANTAR STATUS: RETUR, RETURNING, Exception_010",
    "Connote telah dibuat oleh BUDI(1) di lokasi KPC, IN_TRANSIT, InTransit_002",
    "Barang melalui proses unbagging dari bag P1, IN_TRANSIT, InTransit_001",
    "Barang melalui proses manifestR7 ke SPP, IN_TRANSIT, InTransit_007",
    "proses deliveryRunsheet di DC diterima oleh BUDI, OUT_FOR_DELIVERY, OutForDelivery_001",
    "proses antaran dengan status FAILEDTODELIVERED, ATTEMPT_FAIL, AttemptFail_001",
    "proses irregularity di DC, EXCEPTION, Exception_001",
    "DELIVERED di DC oleh (BUDI/1) tanggal : x diterima oleh RAHMI, DELIVERED, Delivered_001"
  })
  void pos_by_text(String text, ShipmentStatus status, String subStatus) {
    assertThat(Tables.POS.meaning(null, text)).isEqualTo(new Meaning(status, subStatus));
  }

  @ParameterizedTest
  @CsvSource({
    "PENDING, INFO_RECEIVED",
    "PICK UP, IN_TRANSIT",
    "INLOCATION, IN_TRANSIT",
    "inBag, IN_TRANSIT",
    "INVEHICLE, IN_TRANSIT",
    "ON PROCESS, IN_TRANSIT",
    "DELIVERYRUNSHEET, OUT_FOR_DELIVERY",
    "DELIVERED, DELIVERED",
    "FAILEDTODELIVERED, ATTEMPT_FAIL",
    "Irregularity, EXCEPTION",
    "BARU SEKALI, UNKNOWN"
  })
  void pos_by_state(String state, ShipmentStatus status) {
    assertThat(Tables.POS.meaning(state, null).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "Baru, Diterima di Sales Counter AGEN WPL BANDUNG, IN_TRANSIT",
    "Surat Jalan Kurir, 'Proses pengantaran oleh kurir BUDI, ...', OUT_FOR_DELIVERY",
    "Terkirim, Diterima oleh RAHMI(YBS), DELIVERED",
    "Lain, Pengiriman dari BANDUNG ke JAKARTA, IN_TRANSIT",
    "Lain, Entah, UNKNOWN"
  })
  void wahana(String state, String text, ShipmentStatus status) {
    assertThat(Tables.WAHANA.meaning(state, text).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "pre-transit, Shipment information received, INFO_RECEIVED",
    "transit, Arrived at facility, IN_TRANSIT",
    "transit, The shipment is out with courier for delivery, OUT_FOR_DELIVERY",
    "transit, Shipment has been loaded onto the delivery vehicle, OUT_FOR_DELIVERY",
    "transit, Ready for collection at the service point, AVAILABLE_FOR_PICKUP",
    "transit, The shipment is being returned, RETURNING",
    "transit, Delivery attempt was not successful, ATTEMPT_FAIL",
    "delivered, Delivered, DELIVERED",
    "delivered, Delivered on the second attempt, DELIVERED",
    "failure, Shipment refused by recipient, EXCEPTION",
    "failure, Returned to shipper, RETURNED",
    "strange, Something, UNKNOWN"
  })
  void dhl_refines_its_few_words_by_text(String code, String text, ShipmentStatus status) {
    assertThat(Tables.DHL.meaning(code, text, code).status()).isEqualTo(status);
  }

  @Test
  void nothing_but_an_explicit_word_ends_a_parcel() {
    List<String> harmless =
        List.of(
            "Paket sedang dalam perjalanan",
            "On its way",
            "Undelivered",
            "Akan dikirim",
            "Menunggu");

    for (StatusTable table :
        List.of(Tables.JNE, Tables.TIKI, Tables.POS, Tables.WAHANA, Tables.DHL, Tables.GENERIC)) {
      assertThat(harmless)
          .allSatisfy(
              text ->
                  assertThat(table.meaning("?", text, "?").status())
                      .as(text)
                      .matches(status -> !status.terminal()));
    }
  }
}
