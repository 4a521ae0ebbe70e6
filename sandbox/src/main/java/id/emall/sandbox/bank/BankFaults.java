package id.emall.sandbox.bank;

import java.util.LinkedHashMap;
import java.util.Map;

/** What can go wrong at the bank, in the order of the playing page. */
final class BankFaults {

  static final String SERVER_ERROR = "server-error";
  static final String GATEWAY_TIMEOUT = "gateway-timeout";
  static final String TIMEOUT = "timeout";
  static final String SLOW = "slow";
  static final String CUT_CONNECTION = "cut-connection";
  static final String GARBAGE = "garbage";
  static final String THROTTLED = "throttled";
  static final String TOKEN_EXPIRED = "token-expired";
  static final String TOKEN_REFUSED = "token-refused";
  static final String TOKEN_MALFORMED = "token-malformed";
  static final String SIGNATURE_REFUSED = "signature-refused";
  static final String CONFLICT = "external-id-conflict";
  static final String MALFORMED_JSON = "malformed-json";
  static final String HTML_PAGE = "html-page";
  static final String HALF_ANSWER = "half-answer";
  static final String NOTHING_FOUND = "nothing-found";
  static final String WRONG_SHAPE = "wrong-shape";
  static final String BAD_AMOUNT = "bad-amount";
  static final String UNKNOWN_TYPE = "unknown-type";
  static final String FOREIGN_CURRENCY = "foreign-currency";
  static final String TOTALS_WRONG = "totals-wrong";
  static final String BALANCE_WRONG = "balance-wrong";
  static final String ROW_MISSING = "row-missing";
  static final String ROW_REPEATED = "row-repeated";
  static final String ROW_VANISHED = "row-vanished";
  static final String ROW_LATE = "row-late";
  static final String ROW_PENDING = "row-pending";
  static final String ORDER_REVERSED = "order-reversed";
  static final String OUT_OF_RANGE = "out-of-range";
  static final String REMARK_REWRITTEN = "remark-rewritten";
  static final String REMARK_OVERNIGHT = "remark-overnight";
  static final String REMARK_SPLIT = "remark-split";
  static final String PADDED_NUMBERS = "padded-numbers";
  static final String CURRENCY_MARK = "currency-mark";
  static final String NO_OFFSET = "no-offset";
  static final String NUMBER_CODE = "number-code";
  static final String TOTALS_ABSENT = "totals-absent";
  static final String PAGE_REPEATED = "page-repeated";
  static final String PAGE_FLAG_ABSENT = "page-flag-absent";
  static final String TRANSFER_TIMEOUT = "transfer-timeout";
  static final String TRANSFER_PENDING = "transfer-pending";
  static final String TRANSFER_PENDING_FAILED = "transfer-pending-failed";
  static final String TRANSFER_DUPLICATE = "transfer-duplicate";
  static final String TRANSFER_NO_FUNDS = "transfer-no-funds";
  static final String ACCOUNT_CLOSED = "account-closed";
  static final String NAME_DIFFERS = "name-differs";

  private BankFaults() {}

  static Map<String, String> meanings() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(SERVER_ERROR, "5001400: galat umum di bank");
    all.put(GATEWAY_TIMEOUT, "5041400: bank kehabisan waktu");
    all.put(TIMEOUT, "diam lama sekali, lalu menjawab");
    all.put(SLOW, "menjawab setelah dua detik");
    all.put(CUT_CONNECTION, "sambungan terputus");
    all.put(GARBAGE, "bita yang bukan HTTP");
    all.put(THROTTLED, "4291400: terlalu banyak permintaan");
    all.put(TOKEN_EXPIRED, "4011401: token tidak berlaku lagi");
    all.put(TOKEN_REFUSED, "4017300: permintaan token ditolak");
    all.put(TOKEN_MALFORMED, "jawaban token tanpa token");
    all.put(SIGNATURE_REFUSED, "4011400: tanda tangan ditolak");
    all.put(CONFLICT, "4091400: X-EXTERNAL-ID sudah dipakai");
    all.put(MALFORMED_JSON, "JSON terpotong di tengah");
    all.put(HALF_ANSWER, "sambungan terputus di tengah jawaban");
    all.put(NOTHING_FOUND, "4041401 bila tidak ada baris");
    all.put(HTML_PAGE, "halaman HTML, bukan JSON");
    all.put(WRONG_SHAPE, "baris tanpa jumlah uang");
    all.put(BAD_AMOUNT, "jumlah uang yang tidak terbaca");
    all.put(UNKNOWN_TYPE, "baris bukan CREDIT atau DEBIT");
    all.put(FOREIGN_CURRENCY, "baris dalam mata uang lain");
    all.put(TOTALS_WRONG, "jumlah kredit tidak cocok dengan baris");
    all.put(BALANCE_WRONG, "saldo akhir tidak cocok");
    all.put(ROW_MISSING, "satu baris hilang, totalnya tidak");
    all.put(ROW_REPEATED, "satu baris tercetak dua kali");
    all.put(ROW_VANISHED, "kredit terbaru hilang bersama totalnya");
    all.put(ROW_LATE, "transfer berikut baru tampak setelah dua pembacaan");
    all.put(ROW_PENDING, "transfer berikut tampak PEND dulu selama dua pembacaan");
    all.put(ORDER_REVERSED, "urutan baris terbalik");
    all.put(OUT_OF_RANGE, "baris di luar rentang hari, seperti pada hari libur");
    all.put(REMARK_REWRITTEN, "keterangan ditulis ulang");
    all.put(REMARK_OVERNIGHT, "keterangan baris hari lalu bertambah ekor");
    all.put(REMARK_SPLIT, "berita transfer berikut terbelah spasi");
    all.put(PADDED_NUMBERS, "angka didahului spasi");
    all.put(CURRENCY_MARK, "mata uang tertulis IDR?");
    all.put(NO_OFFSET, "waktu baris tanpa zona");
    all.put(NUMBER_CODE, "responseCode berupa angka");
    all.put(TOTALS_ABSENT, "jawaban tanpa jumlah kredit dan debit");
    all.put(PAGE_REPEATED, "halaman setelah yang terakhir mengulang halaman terakhir");
    all.put(PAGE_FLAG_ABSENT, "halaman tanpa hasMore");
    all.put(TRANSFER_TIMEOUT, "transfer dibukukan, lalu bank diam");
    all.put(TRANSFER_PENDING, "transfer diproses dulu, lalu berhasil");
    all.put(TRANSFER_PENDING_FAILED, "transfer diproses dulu, lalu gagal");
    all.put(TRANSFER_DUPLICATE, "409xx01 padahal transfernya baru saja dibuat");
    all.put(TRANSFER_NO_FUNDS, "403xx14: saldo tidak cukup");
    all.put(ACCOUNT_CLOSED, "403xx18: rekening tujuan ditutup");
    all.put(NAME_DIFFERS, "nama pemilik rekening tujuan orang lain");
    return all;
  }
}
