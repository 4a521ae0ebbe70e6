package id.emall.sandbox.bank;

import java.util.LinkedHashMap;
import java.util.Map;

/** What can go wrong with QRIS codes, in the order of the playing page. */
final class QrFaults {

  static final String REFUSED = "qr-refused";
  static final String ANSWER_LOST = "qr-answer-lost";
  static final String EXPIRED = "qr-expired";
  static final String WRONG_AMOUNT = "qr-wrong-amount";
  static final String NOTIFY_TWICE = "qr-notify-twice";
  static final String NOTIFY_LOST = "qr-notify-lost";
  static final String NOTIFY_EARLY = "qr-notify-early";
  static final String NOTIFY_PENDING = "qr-notify-pending";
  static final String NOTIFY_LATE_PENDING = "qr-notify-late-pending";
  static final String NOTIFY_FAILED = "qr-notify-failed";
  static final String NOTIFY_UNKNOWN = "qr-notify-unknown";
  static final String NOTIFY_FORGED = "qr-notify-forged";

  private QrFaults() {}

  static Map<String, String> meanings() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(REFUSED, "QRIS: 5004700, kode QR tidak dapat dibuat");
    all.put(ANSWER_LOST, "QRIS: kode QR dibuat, jawabannya hilang");
    all.put(EXPIRED, "QRIS: kode QR berikut langsung kedaluwarsa");
    all.put(WRONG_AMOUNT, "QRIS: pembayaran berikut kurang seribu rupiah");
    all.put(NOTIFY_TWICE, "QRIS: pemberitahuan dikirim dua kali");
    all.put(NOTIFY_LOST, "QRIS: pemberitahuan hilang, hanya tampak bila ditanya");
    all.put(NOTIFY_EARLY, "QRIS: dibayar dan diberitahukan sebelum kode QR terkirim");
    all.put(NOTIFY_PENDING, "QRIS: diberitahukan 03 dulu, baru 00");
    all.put(NOTIFY_LATE_PENDING, "QRIS: diberitahukan 00 dulu, baru 03");
    all.put(NOTIFY_FAILED, "QRIS: diberitahukan 06, lalu 00");
    all.put(NOTIFY_UNKNOWN, "QRIS: diberitahukan dengan nomor yang tidak dikenal");
    all.put(NOTIFY_FORGED, "QRIS: pemberitahuan dengan tanda tangan palsu");
    return all;
  }
}
