package id.emall.browser;

import static id.emall.browser.WrongRoleIT.Role.BUYER;
import static id.emall.browser.WrongRoleIT.Role.OPERATOR;
import static id.emall.browser.WrongRoleIT.Role.OTHER_BUYER;
import static id.emall.browser.WrongRoleIT.Role.OTHER_SELLER;
import static id.emall.browser.WrongRoleIT.Role.SELLER;
import static id.emall.browser.WrongRoleIT.Role.VISITOR;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who tries the doors of others finds them shut: no foreign data, and no failure either. */
@ExtendWith(OnDemoMall.class)
@Timeout(120)
class WrongRoleIT {

  enum Role {
    VISITOR,
    BUYER,
    OTHER_BUYER,
    SELLER,
    OTHER_SELLER,
    OPERATOR
  }

  private static final Set<Role> ALL = EnumSet.allOf(Role.class);
  private static final Set<Role> MEMBERS = EnumSet.complementOf(EnumSet.of(VISITOR));
  private static final Set<Role> SELLERS = EnumSet.of(SELLER, OTHER_SELLER);
  private static final Set<Role> OPERATORS = EnumSet.of(OPERATOR);
  private static final Set<Role> NOBODY = EnumSet.noneOf(Role.class);

  /** Part of the buyer's address, which no page shows to people it does not concern. */
  private static final String SECRET = "Bekantan";

  private final Map<Role, Tab> tabs = new EnumMap<>(Role.class);
  private final List<String> wrong = new ArrayList<>();

  @Test
  void doors_open_to_those_they_are_for_and_to_nobody_else(Stage stage) {
    Buyer buyer = Buyer.rahmat(stage, stage.phone());
    buyer.signsIn();
    buyer.puts("Kopi Drip Robusta isi 10", "kopi drip");
    String invoice = buyer.checksOut();
    buyer.seesTheInvoiceTurnPaid();
    String order = buyer.ordersOf(invoice).get("Seduh Sulap");
    tabs.put(VISITOR, stage.desktop());
    tabs.put(BUYER, buyer.tab());
    signIn(stage, OTHER_BUYER, "dewianggra");
    signIn(stage, SELLER, "yukmarlina");
    signIn(stage, OTHER_SELLER, "kangujang");
    signIn(stage, OPERATOR, "laras");
    String applicant = firstApplicant();

    openPages();
    ownPages();
    buyersPages(invoice, order);
    sellersPages(order);
    sellersShelf();
    operatorsPages(applicant);
    orderMoney(order);
    oddAddresses();

    Assertions.assertThat(wrong).isEmpty();
  }

  private void signIn(Stage stage, Role role, String username) {
    Tab tab = stage.desktop();
    tab.open("/masuk")
        .type("Nama pengguna atau surel", username)
        .type("Kata sandi", DemoMall.PASSWORD)
        .press("Masuk")
        .arrives("/");
    tabs.put(role, tab);
  }

  private String firstApplicant() {
    return tabs.get(OPERATOR)
        .open("/pengelola/pelamar")
        .find("article h2 a")
        .first()
        .getAttribute("href");
  }

  private void openPages() {
    for (String path :
        List.of(
            "/",
            "/cari?q=kopi",
            "/cari/saran?q=kopi",
            "/kategori/kopi-teh",
            "/produk/kopi-drip",
            "/toko/seduh-sulap",
            "/masuk",
            "/keranjang")) {
      reads(path, ALL);
    }
    reads("/daftar", EnumSet.of(VISITOR));
  }

  /** Each member reads and changes nothing but what is theirs; there is no field for whose. */
  private void ownPages() {
    for (String path : List.of("/pemberitahuan", "/akun/pemberitahuan", "/akun/surel")) {
      reads(path, MEMBERS);
    }
    reads("/pemberitahuan/" + UUID.randomUUID(), NOBODY);
    FormData device = FormData.create().set("endpoint", "https://fcm.googleapis.com/x");
    FormData shown = FormData.create().set("sampai", UUID.randomUUID().toString());
    writes(VISITOR, "/pemberitahuan/dibaca", shown);
    writes(VISITOR, "/pemberitahuan/perangkat", device);
    writes(VISITOR, "/pemberitahuan/perangkat/lagi", device);
    writes(VISITOR, "/pemberitahuan/perangkat/lepas", device);
    writes(VISITOR, "/akun/pemberitahuan", FormData.create().set("language", "en"));
    writes(VISITOR, "/akun/pemberitahuan/sms", FormData.create());
    writes(VISITOR, "/akun/surel", FormData.create());
    // An address without the keys of a browser.
    writes(BUYER, "/pemberitahuan/perangkat", device);
  }

  private void buyersPages(String invoice, String order) {
    reads("/pesanan", MEMBERS);
    reads("/faktur/" + invoice, EnumSet.of(BUYER, OPERATOR));
    reads("/faktur/" + invoice + "/status?keadaan=OPEN", EnumSet.of(BUYER, OPERATOR));
    reads("/f/" + invoice + "?k=AAAAAAAAAAAAAAAAAAAAAA", NOBODY);
    reads("/f/" + invoice, NOBODY);
    reads("/f/" + invoice + "/status?keadaan=PAID&k=wrong", NOBODY);
    reads("/pesanan/" + order, EnumSet.of(BUYER, OPERATOR, SELLER));
    for (Role stranger : List.of(VISITOR, OTHER_BUYER, OTHER_SELLER)) {
      writes(stranger, "/faktur/" + invoice + "/batal", FormData.create());
      writes(stranger, "/pesanan/" + order + "/terima", FormData.create());
      writes(stranger, "/pesanan/" + order + "/batal", FormData.create());
      claims(stranger, "/pesanan/" + order + "/keluhan");
      writes(stranger, "/pesanan/" + order + "/keluhan/cabut", FormData.create());
      writes(stranger, "/pesanan/" + order + "/paket/" + UUID.randomUUID(), FormData.create());
      claims(stranger, "/faktur/" + invoice + "/sudah-bayar");
      writes(stranger, "/faktur/" + invoice + "/rekening/" + UUID.randomUUID(), FormData.create());
      writes(stranger, "/f/" + invoice + "/rekening/" + UUID.randomUUID(), FormData.create());
    }
  }

  private void sellersPages(String order) {
    reads("/penjual", SELLERS);
    reads("/penjual/pesanan", SELLERS);
    reads("/penjual/pesanan/" + order, EnumSet.of(SELLER));
    reads("/penjual/pesanan/" + order + "/batal", EnumSet.of(SELLER));
    FormData resi = FormData.create().set("courier", "JNE").set("number", "0113100000000017");
    for (Role stranger : List.of(VISITOR, BUYER, OTHER_BUYER, OTHER_SELLER, OPERATOR)) {
      writes(stranger, "/penjual/pesanan/" + order + "/resi", resi);
      writes(stranger, "/penjual/pesanan/" + order + "/paket", resi);
      writes(stranger, "/penjual/pesanan/" + order + "/paket/" + UUID.randomUUID(), resi);
      writes(stranger, "/penjual/pesanan/" + order + "/batal", FormData.create());
      writes(stranger, "/penjual/pesanan/" + order + "/jawab", FormData.create());
      writes(stranger, "/penjual/pesanan/" + order + "/catatan/" + UUID.randomUUID(), resi);
    }
  }

  private void sellersShelf() {
    String product =
        tabs.get(SELLER)
            .open("/penjual/produk")
            .find(".shelf a.line-name")
            .first()
            .getAttribute("href");
    for (String path :
        List.of(
            "/penjual/produk",
            "/penjual/produk/baru",
            "/penjual/toko",
            "/penjual/saldo",
            "/penjual/saldo/tertahan")) {
      reads(path, SELLERS);
    }
    reads(product, EnumSet.of(SELLER));
    reads("/penjual/pengajuan", EnumSet.of(BUYER, OTHER_BUYER));
    FormData count = FormData.create().set("seen", "1").set("stock", "0");
    FormData words = FormData.create().set("name", "Bukan milik saya").set("price", "100");
    for (Role stranger : List.of(VISITOR, BUYER, OTHER_SELLER, OPERATOR)) {
      writes(stranger, product + "/stok", count);
      writes(stranger, product + "/rak", FormData.create().set("tindakan", "sembunyikan"));
      judgeWrite(stranger, product, RequestOptions.create().setMultipart(words));
    }
    for (Role stranger : List.of(VISITOR, BUYER, OPERATOR)) {
      judgeWrite(stranger, "/penjual/produk/baru", RequestOptions.create().setMultipart(words));
      judgeWrite(stranger, "/penjual/toko", RequestOptions.create().setMultipart(words));
      writes(stranger, "/penjual/saldo/rekening", FormData.create().set("bank", "014"));
    }
  }

  private void operatorsPages(String applicant) {
    for (String path :
        List.of(
            "/pengelola",
            "/pengelola/pelamar",
            applicant,
            "/pengelola/pembayaran",
            "/pengelola/rekonsiliasi",
            "/pengelola/rekonsiliasi/cetak",
            "/pengelola/rekonsiliasi/unduh",
            "/pengelola/rekening",
            "/pengelola/kurir",
            "/pengelola/pengembalian",
            "/pengelola/pengembalian?keadaan=PAID",
            "/pengelola/persetujuan",
            "/pengelola/piutang",
            "/pengelola/pencairan",
            "/pengelola/rekening-penjual",
            "/pengelola/komisi",
            "/pengelola/wilayah",
            "/pengelola/wilayah/kecamatan.csv",
            "/pengelola/pencarian",
            "/pengelola/pekerjaan",
            "/pengelola/pesan",
            "/pengelola/pesan?q=%2B6281200000411",
            "/pengelola/teks",
            "/pengelola/teks/invoice-issued?jalan=surel&bahasa=en",
            "/pengelola/teks/invoice-issued/surat",
            "/pengelola/mitra")) {
      reads(path, OPERATORS);
    }
    FormData approval = FormData.create().set("tindakan", "terima");
    String any = UUID.randomUUID().toString();
    for (Role stranger : List.of(VISITOR, BUYER, SELLER)) {
      writes(stranger, applicant, approval);
      writes(stranger, applicant + "/dokumen", FormData.create());
      writes(stranger, "/pengelola/mitra", FormData.create().set("name", "Mitra gelap"));
      writes(stranger, "/pengelola/mitra/" + any + "/cabut", FormData.create());
      writes(stranger, "/pengelola/rekening/" + any + "/lanjut", FormData.create());
      writes(stranger, "/pengelola/rekening/" + any + "/baca", FormData.create());
      writes(stranger, "/pengelola/kurir/JNE/lanjut", FormData.create());
      writes(stranger, "/pengelola/kiriman/" + any, FormData.create().set("what", "DELIVERED"));
      writes(stranger, "/pengelola/kiriman/" + any + "/terima", FormData.create());
      writes(stranger, "/pengelola/rekonsiliasi/periksa", FormData.create());
      writes(stranger, "/pengelola/rekonsiliasi/selisih/" + any + "/ambil", FormData.create());
      writes(stranger, "/pengelola/pekerjaan/" + any + "/selesai", FormData.create());
      writes(stranger, "/pengelola/pekerjaan/kiriman/" + any, FormData.create());
      writes(
          stranger, "/pengelola/keluhan/" + any, FormData.create().set("tindakan", "kembalikan"));
      writes(stranger, "/pengelola/pencarian", FormData.create().set("tindakan", "tambah"));
      writes(stranger, "/pengelola/pesan/" + any + "/kirim", FormData.create());
      writes(stranger, "/pengelola/teks/phone-code", FormData.create().set("tindakan", "simpan"));
      writes(stranger, "/pengelola/teks/invoice-issued/surat", FormData.create());
      writes(stranger, "/pengelola/pembayaran/" + any + "/faktur", FormData.create());
      writes(stranger, "/pengelola/pembayaran/" + any + "/bukan", FormData.create());
      writes(stranger, "/pengelola/pembayaran/" + any + "/bagi", FormData.create());
      writes(stranger, "/pengelola/pembayaran/" + any + "/keputusan", FormData.create());
      writes(stranger, "/pengelola/penarikan/" + any, FormData.create());
      writes(stranger, "/pengelola/pengembalian/" + any, FormData.create());
      writes(stranger, "/pengelola/persetujuan", FormData.create().set("mutasi", any));
      writes(stranger, "/pengelola/persetujuan/" + any, FormData.create());
      writes(stranger, "/pengelola/tahanan/" + any + "/tutup", FormData.create());
      writes(stranger, "/pengelola/pencairan", FormData.create());
      writes(stranger, "/pengelola/pencairan/" + any, FormData.create());
      writes(stranger, "/pengelola/pencairan/" + any + "/berkas", FormData.create());
      writes(stranger, "/pengelola/pencairan/" + any + "/" + any, FormData.create());
      writes(stranger, "/pengelola/rekening-penjual/" + any, FormData.create());
      writes(stranger, "/pengelola/komisi", FormData.create().set("percent", "0"));
      writes(stranger, "/pengelola/komisi/" + any, FormData.create());
    }
  }

  private void orderMoney(String order) {
    reads("/pengelola/uang-pesanan/" + order, OPERATORS);
    FormData refund =
        FormData.create().set("tindakan", "kembalikan").set("reason", "Bukan hak saya");
    for (Role stranger : List.of(VISITOR, BUYER, SELLER)) {
      writes(stranger, "/pengelola/uang-pesanan/" + order, refund);
    }
  }

  /** What no page ever linked to is answered kindly. */
  private void oddAddresses() {
    for (String path :
        List.of(
            "/faktur/%00",
            "/pesanan/apa-saja",
            "/produk/tidak-ada",
            "/toko/tidak-ada",
            "/kategori/tidak-ada",
            "/media/tidak-ada",
            "/media/..%2f..%2fetc%2fpasswd",
            "/penjual/pesanan/apa-saja",
            "/penjual/pesanan/apa-saja/catatan/apa-saja",
            "/pengelola/kiriman/apa-saja",
            "/penjual/produk/apa-saja",
            "/pengelola/pelamar/apa-saja",
            "/pengelola/pembayaran/apa-saja",
            "/pengelola/pengembalian/apa-saja",
            "/pengelola/uang-pesanan/apa-saja",
            "/pengelola/pencairan/apa-saja",
            "/pengelola/saldo/apa-saja",
            "/pengelola/mitra/apa-saja/cabut")) {
      reads(path, NOBODY);
    }
  }

  private void reads(String path, Set<Role> may) {
    for (Role role : Role.values()) {
      APIResponse answer = request(role, "GET", RequestOptions.create(), path);
      boolean right =
          may.contains(role) ? answer.status() == 200 : isRefused(answer) || answer.status() == 303;
      if (!right) {
        wrong.add(role + " reads " + path + ": " + told(answer));
      }
    }
  }

  private void writes(Role stranger, String path, FormData form) {
    judgeWrite(stranger, path, RequestOptions.create().setForm(form));
  }

  private void claims(Role stranger, String path) {
    FormData form = FormData.create().set("senderName", "Orang lain");
    judgeWrite(stranger, path, RequestOptions.create().setMultipart(form));
  }

  private void judgeWrite(Role stranger, String path, RequestOptions options) {
    APIResponse answer = request(stranger, "POST", options, path);
    if (!isRefused(answer)) {
      wrong.add(stranger + " writes " + path + ": " + told(answer));
    }
  }

  private APIResponse request(Role role, String method, RequestOptions options, String path) {
    return tabs.get(role)
        .page()
        .context()
        .request()
        .fetch(path, options.setMethod(method).setMaxRedirects(0));
  }

  /** Told no, or led to the sign-in; in neither case with anything of the buyer's. */
  private static boolean isRefused(APIResponse answer) {
    boolean toSignIn = answer.status() == 303 && location(answer).contains("/masuk");
    boolean no = List.of(400, 403, 404).contains(answer.status());
    return (toSignIn || no) && !answer.text().contains(SECRET);
  }

  private static String location(APIResponse answer) {
    return answer.headers().getOrDefault("location", "");
  }

  private static String told(APIResponse answer) {
    return answer.status() + " " + location(answer);
  }
}
