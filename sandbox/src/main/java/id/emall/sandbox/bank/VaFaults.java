package id.emall.sandbox.bank;

import java.util.LinkedHashMap;
import java.util.Map;

/** What can go wrong with virtual accounts, in the order of the playing page. */
final class VaFaults {

  static final String REPLAY = "va-replay";
  static final String FORGED = "va-forged";
  static final String TOKEN_EXPIRED = "va-token-expired";
  static final String ANSWER_LOST = "va-answer-lost";
  static final String DOUBLE = "va-double";
  static final String WRONG_AMOUNT = "va-wrong-amount";
  static final String CONFLICT = "va-conflict";
  static final String GIRO_FIRST = "va-giro-first";
  static final String UNTOLD = "va-untold";
  static final String MOOTA_FORGED = "moota-forged";
  static final String MOOTA_REPEATED = "moota-repeated";

  private VaFaults() {}

  static Map<String, String> meanings() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(REPLAY, "VA: permintaan yang persis sama dikirim dua kali");
    all.put(FORGED, "VA: permintaan pertama dengan tanda tangan palsu");
    all.put(TOKEN_EXPIRED, "VA: permintaan pertama dengan token yang tidak berlaku");
    all.put(ANSWER_LOST, "VA: jawaban mal hilang, lalu diberitahukan ulang (flagAdvise Y)");
    all.put(DOUBLE, "VA: tagihan yang sama dibayar dua kali");
    all.put(WRONG_AMOUNT, "VA: pembayaran berikut kurang seribu rupiah");
    all.put(CONFLICT, "VA: X-EXTERNAL-ID pembayaran berikut dipakai lagi untuk pembayaran lain");
    all.put(GIRO_FIRST, "VA: uang tampak di rekening sebelum diberitahukan");
    all.put(UNTOLD, "VA: pembayaran tidak diberitahukan, hanya tampak bila ditanya");
    all.put(MOOTA_FORGED, "Moota: kiriman dengan tanda tangan palsu");
    all.put(MOOTA_REPEATED, "Moota: kiriman yang sama dua kali");
    return all;
  }
}
