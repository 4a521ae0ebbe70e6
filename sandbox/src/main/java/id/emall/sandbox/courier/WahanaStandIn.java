package id.emall.sandbox.courier;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.contracts.time.MallClock;
import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.Json;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Routes;
import id.emall.sandbox.frame.Stage;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * Wahana by the shape that its app reads; synthetic in all, Wahana publishes nothing. Setting:
 * {@code wahana.access-token}.
 */
public final class WahanaStandIn extends CourierStandIn {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(MallClock.WIB);

  static final Numbers NUMBERS =
      new Numbers(
          "[A-Z]{3}\\d{5,6}|[A-Z]{2}[A-Z0-9]{6,7}",
          "three letters and five or six digits",
          "tiga huruf dan lima atau enam angka",
          serial -> "APM%05d".formatted(41376 + serial));

  static final Steps STEPS =
      new Steps()
          .with(Step.RECEIVED, "Baru", "Diterima di Sales Counter AGEN %1$s")
          .with(Step.SORTED, "Serah Terima Pickup", "Diterima di fasilitas %1$s")
          .with(Step.FORWARDED, "Moda Angkutan", "Pengiriman dari %1$s ke %2$s")
          .with(Step.ARRIVED, "Manifest", "Diterima di fasilitas %2$s")
          .with(Step.OUT_FOR_DELIVERY, "Surat Jalan Kurir", "Proses pengantaran oleh kurir, %2$s")
          .with(Step.ATTEMPT_FAIL, "Gagal", "Gagal antar: rumah kosong")
          .with(Step.DELIVERED, "Terkirim", "Diterima oleh %3$s(YANG BERSANGKUTAN)")
          .with(Step.RETURNING, "Retur", "Retur ke %1$s")
          .with(Step.RETURNED, "Retur Selesai", "Dikembalikan ke pengirim di %1$s")
          .with(Step.UNKNOWN, "Otonom", "Diserahkan ke kendaraan tanpa awak");

  private final String token;

  public WahanaStandIn(Stage stage) {
    super("wahana", "Kurir Wahana", stage, NUMBERS);
    this.token = stage.setting("access-token", "sandbox-wahana-token");
  }

  @Override
  Map<String, String> adapterSettings(String url) {
    return Map.of("adapter", "wahana", "base-url", url, "access-token", token);
  }

  @Override
  void partnerRoutes(Routes routes) {
    routes.on("GET", "/ci-oauth2/Api/trackingNew", this::track);
  }

  @Override
  String words(Parcel parcel, Scan scan) {
    return STEPS.words(parcel, scan, TIME.format(scan.at()));
  }

  private Reply track(Call call) {
    if (!call.query("access_token").orElse("").equals(token)) {
      return error("The access token is invalid");
    }
    return about(
        call.query("ttk").orElse("").toUpperCase(Locale.ROOT),
        parcel -> parcel.map(this::told).orElseGet(() -> error("Nomor TTK tidak ditemukan")));
  }

  private static Reply error(String words) {
    return Reply.json(Map.of("status", "error", "message", words));
  }

  private Reply told(Parcel parcel) {
    boolean delivered = parcel.last().filter(one -> one.step() == Step.DELIVERED).isPresent();
    ObjectNode answer =
        Json.object()
            .put("status", "OK")
            .put("TTKNO", parcel.number())
            .put("Pengirim", "SENDER")
            .put("Penerima", parcel.receiver())
            .put("Alamatpenerima", "Kota " + parcel.destination())
            .put("StatusTerakhir", delivered ? 3 : 2);
    ArrayNode data = answer.putArray("data");
    for (Scan scan : parcel.oldestFirst()) {
      data.addObject()
          .put("Tanggal", TIME.format(scan.at()))
          .put("StatusInternal", STEPS.code(scan.step()))
          .put("TrackStatusNama", words(parcel, scan))
          .put("lokasicd", parcel.placeOf(scan));
    }
    return Reply.json(answer);
  }
}
