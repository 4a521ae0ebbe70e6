package id.emall.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.courier.ShipmentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusTableTest {

  private static final StatusTable GENERIC = StatusTable.beside(StatusTable.class, "generic.csv");

  @Test
  void a_code_speaks_before_a_text_and_a_text_before_the_category() {
    StatusTable table =
        StatusTable.read(
            "own",
            """
            version;3
            code;OK;DELIVERED;Delivered_001
            text;out for delivery;OUT_FOR_DELIVERY;OutForDelivery_001
            category;transit;IN_TRANSIT;InTransit_001
            """);

    assertThat(table.meaning("OK", "out for delivery", "transit").status())
        .isEqualTo(ShipmentStatus.DELIVERED);
    assertThat(table.meaning("?", "out for delivery", "transit").status())
        .isEqualTo(ShipmentStatus.OUT_FOR_DELIVERY);
    assertThat(table.meaning("?", "?", "transit").status()).isEqualTo(ShipmentStatus.IN_TRANSIT);
    assertThat(table.meaning("?", "?", "?")).isEqualTo(StatusTable.NOT_KNOWN);
    assertThat(table.version()).isEqualTo(3);
    assertThat(table.orElse(GENERIC).version()).isEqualTo(3000 + GENERIC.version());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "code;OK;DELIVERED;Delivered_001",
        "version;1\ncode;OK;ARRIVED;InTransit_001",
        "version;1\ncode;OK;DELIVERED;Delivered_999",
        "version;1\ncode;(;DELIVERED;",
        "version;1\nword;OK;DELIVERED;",
        "version;1\ncode;OK"
      })
  void a_table_that_says_what_we_do_not_know_is_refused(String text) {
    assertThatThrownBy(() -> StatusTable.read("broken.csv", text))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("broken.csv");
  }

  @ParameterizedTest
  @CsvSource({
    "Paket telah diterima oleh SITI (ybs), DELIVERED",
    "Delivered to SITI, DELIVERED",
    "Terkirim, DELIVERED",
    "Dikembalikan ke pengirim, RETURNED",
    "Proses retur, RETURNING",
    "Gagal antar: rumah kosong, ATTEMPT_FAIL",
    "Penerima menolak paket, EXCEPTION",
    "Alamat tidak lengkap, EXCEPTION",
    "Paket hilang, EXCEPTION",
    "Pemeriksaan Bea Cukai, EXCEPTION",
    "Paket siap diambil, AVAILABLE_FOR_PICKUP",
    "Paket dibawa kurir, OUT_FOR_DELIVERY",
    "Tiba di Padang, IN_TRANSIT",
    "Dijemput di penjual, IN_TRANSIT",
    "Label dicetak, INFO_RECEIVED",
    "Diterima oleh petugas gudang Medan, IN_TRANSIT"
  })
  void usual_words_are_understood(String text, ShipmentStatus status) {
    assertThat(GENERIC.meaning(null, text).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Diterima oleh kurir Budi",
        "Belum diterima oleh Siti",
        "Akan diterima oleh Siti",
        "Will be delivered tomorrow",
        "Teleportasi selesai",
        ""
      })
  void words_that_only_sound_like_a_delivery_are_none(String text) {
    assertThat(GENERIC.meaning(null, text).status()).isNotEqualTo(ShipmentStatus.DELIVERED);
  }
}
