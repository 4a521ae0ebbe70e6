package id.emall.courier.jne;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.courier.StatusTable.Meaning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JneStatusesTest {

  @ParameterizedTest
  @CsvSource({
    "SHIPMENT PICKED UP BY JNE COURIER, IN_TRANSIT, InTransit_002",
    "SHIPMENT RECEIVED BY JNE COUNTER OFFICER, IN_TRANSIT, InTransit_002",
    "MANIFESTED, IN_TRANSIT, InTransit_001",
    "RECEIVED AT ORIGIN GATEWAY, IN_TRANSIT, InTransit_003",
    "RECEIVED AT INBOUND STATION, IN_TRANSIT, InTransit_003",
    "PROCESSED AT SORTING CENTER, IN_TRANSIT, InTransit_001",
    "DEPARTED FROM TRANSIT, IN_TRANSIT, InTransit_007",
    "with delivery courier, OUT_FOR_DELIVERY, OutForDelivery_001",
    "DELIVERED TO, DELIVERED, Delivered_003",
    "RETURN SHIPMENT, RETURNING, Exception_010",
    "SHIPMENT RETURNED TO SHIPPER, RETURNED, Exception_011",
    "RECEIVER NOT AT HOME, ATTEMPT_FAIL, AttemptFail_002",
    "KANTOR TUTUP, ATTEMPT_FAIL, AttemptFail_003",
    "REFUSED BY CONSIGNEE, EXCEPTION, Exception_003",
    "UNKNOWN ADDRESS, EXCEPTION, Exception_007",
    "MISROUTE, EXCEPTION, Exception_001"
  })
  void texts_are_read_by_the_table(String text, ShipmentStatus status, String subStatus) {
    assertThat(JneFactory.TABLE.meaning(null, text)).isEqualTo(new Meaning(status, subStatus));
  }

  @Test
  void a_code_speaks_before_the_text() {
    assertThat(JneFactory.TABLE.meaning("D09", "SOMETHING NEW").status())
        .isEqualTo(ShipmentStatus.DELIVERED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "TELEPORTED", "UNDELIVERED", "TO BE DELIVERED TO", "WILL BE DELIVERED", "D01"})
  void what_no_rule_knows_stays_unknown(String text) {
    assertThat(JneFactory.TABLE.meaning("X99", text).status()).isEqualTo(ShipmentStatus.UNKNOWN);
    assertThat(JneFactory.TABLE.meaning(null, text).status()).isEqualTo(ShipmentStatus.UNKNOWN);
  }
}
