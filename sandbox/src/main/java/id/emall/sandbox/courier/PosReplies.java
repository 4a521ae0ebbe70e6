package id.emall.sandbox.courier;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.contracts.time.MallClock;
import id.emall.sandbox.frame.Json;
import id.emall.sandbox.frame.Reply;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Pos Indonesia's answers in the shapes of both generations. */
final class PosReplies {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(MallClock.WIB);

  /** Event name and description, with a bar between. */
  private static final Steps FIRST =
      new Steps()
          .with(
              Step.RECEIVED,
              "POSTING LOKET",
              "LAYANAN :Pos Reguler;PENGIRIM : SENDER;;;%1$s;;;PENERIMA : %3$s;;;%2$s;")
          .with(Step.SORTED, "MANIFEST SERAH", "KANTOR TUJUAN : %1$s")
          .with(Step.FORWARDED, "MANIFEST SERAH", "KANTOR TUJUAN : %2$s")
          .with(Step.ARRIVED, "MANIFEST TERIMA", "KANTOR ASAL : %1$s")
          .with(Step.OUT_FOR_DELIVERY, "PROSES ANTAR", "PETUGAS : ANTARAN")
          .with(
              Step.ATTEMPT_FAIL, "SELESAI ANTAR", "STATUS: Antar Ulang; KETERANGAN : RUMAH KOSONG")
          .with(Step.DELIVERED, "SELESAI ANTAR", "STATUS: DITERIMA; PENERIMA / KETERANGAN : %3$s")
          .with(Step.RETURNING, "PROSES RETUR", "RETUR KE %1$s")
          .with(Step.RETURNED, "SELESAI RETUR", "STATUS: DIKEMBALIKAN KE PENGIRIM")
          .with(Step.UNKNOWN, "SERAH OTONOM", "KENDARAAN TANPA AWAK");

  /** State and text. */
  private static final Steps SECOND =
      new Steps()
          .with(Step.RECEIVED, "PICK UP", "Connote telah dibuat oleh PETUGAS(1) di lokasi %1$s")
          .with(Step.SORTED, "INBAG", "Barang melalui proses bagging dengan nomor bag 1 di %1$s")
          .with(Step.FORWARDED, "INVEHICLE", "Barang melalui proses manifestR7 ke %2$s")
          .with(Step.ARRIVED, "INLOCATION", "Barang melalui proses unbagging dari bag 1 di %2$s")
          .with(
              Step.OUT_FOR_DELIVERY,
              "DELIVERYRUNSHEET",
              "Barang melalui proses deliveryRunsheet di %2$s diterima oleh PETUGAS")
          .with(
              Step.ATTEMPT_FAIL,
              "FAILEDTODELIVERED",
              "Barang melalui proses antaran dengan status FAILEDTODELIVERED di %2$s")
          .with(
              Step.DELIVERED,
              "DELIVERED",
              "DELIVERED di %2$s oleh (PETUGAS/1) tanggal : %4$s diterima oleh %3$s")
          .with(Step.RETURNING, "RETUR", "Barang melalui proses retur ke %1$s")
          .with(Step.RETURNED, "RETUR SELESAI", "Barang dikembalikan ke pengirim di %1$s")
          .with(Step.UNKNOWN, "OTONOM", "Barang diserahkan ke kendaraan tanpa awak");

  private PosReplies() {}

  static Reply notFound() {
    return Reply.json(Json.object().putNull("rs_tnt"));
  }

  static Reply parcel(Parcel parcel) {
    return isSecond(parcel) ? second(parcel) : first(parcel);
  }

  static String words(Parcel parcel, Scan scan) {
    return (isSecond(parcel) ? SECOND : FIRST).words(parcel, scan, TIME.format(scan.at()));
  }

  private static boolean isSecond(Parcel parcel) {
    return parcel.number().startsWith("P");
  }

  private static Reply first(Parcel parcel) {
    ArrayNode events = Json.object().putArray("r_tnt");
    for (Scan scan : parcel.oldestFirst()) {
      events
          .addObject()
          .put("barcode", parcel.number())
          .put("office", parcel.placeOf(scan))
          .put("eventName", FIRST.code(scan.step()))
          .put("eventDate", TIME.format(scan.at()))
          .put("description", words(parcel, scan));
    }
    ObjectNode answer = Json.object();
    // One event comes without its list, whatever the scenario.
    answer.putObject("rs_tnt").set("r_tnt", events.size() == 1 ? events.get(0) : events);
    return Reply.json(answer);
  }

  private static Reply second(Parcel parcel) {
    ObjectNode answer =
        Json.object()
            .put("connote_code", parcel.number())
            .put("created_at", TIME.format(parcel.bookedAt()))
            .put("connote_service", "PKH")
            .put(
                "connote_state",
                parcel.last().map(scan -> SECOND.code(scan.step())).orElse("PENDING"))
            .put("connote_sender_name", "SENDER")
            .put("connote_receiver_name", parcel.receiver());
    ArrayNode history = answer.putArray("connote_history");
    List<Scan> scans = parcel.oldestFirst();
    scans.forEach(
        scan ->
            history
                .addObject()
                .put("date", TIME.format(scan.at()))
                .put("content", words(parcel, scan)));
    return Reply.json(answer);
  }
}
