package id.emall.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactDetailsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WA saja 081234567890",
        "hubungi 0812-3456-7890 ya",
        "0812 3456 7890",
        "0 8 1 2 3 4 5 6 7 8 9 0",
        "(0812) 345 6789",
        "0812.3456.789",
        "+62 812-3456-7890",
        "+6281234567890",
        "62 812 3456 7890",
        "telepon (021) 5551234",
        "kantor 0751 123456",
        "nomor saya ０８１２３４５６７８９０",
        "08-12-3456-7890",
        "lebih murah di https://contoh.example/x",
        "cek www.tokoku.com",
        "tokoku.com lebih murah",
        "ada di Tokopedia.com/tokoku",
        "shopee.co.id/tokoku",
        "wa.me/6281234567890",
        "bit.ly/murah",
        "surel ke saya@contoh.co.id",
        "beli di toko-sepatu.id"
      })
  void whoever_can_be_reached_by_it_is_found(String text) {
    assertThat(ContactDetails.in(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Enak sekali, datang 20-11-2026 pukul 08.30.",
        "Dikirim 08-11-2026 10.00, sampai 12-11-2026.",
        "Buka 08.00-16.00 atau 08.00 - 16.00?",
        "Harganya Rp81.234.567.890 kalau beli sepabrik",
        "Rp 812345678901",
        "harga 1.250.000 kemahalan, biasanya 850.000",
        "Ukuran 38 39 40 41 42 43 44 45 semua ada?",
        "Ukuran 0-3 bulan, 3-6 bulan, 6-12 bulan",
        "Resi JP1234567890 dan 0113100000000017",
        "BPOM MD 086531012345",
        "P-IRT 2083271010123-27",
        "ID00410000012345678 nomor halalnya",
        "NIB 8120001234567",
        "isi 500 g, panjang 62 cm, lebar 8,5 cm, tinggi 30 cm",
        "Pesanan 7K2M9QXC sudah 2 minggu.",
        "Barang bagus.Info lengkap ada di kemasan",
        "Enak.Recommended!!! 10/10...",
        "beli 3 @Rp10.000 dapat bonus",
        "kode pos 08123",
        "No. 1 di hati... Ya ampun, enak.",
        "tahun 2024-2026, 08/2026",
        "campuran 80:20, kadar air 8,5%",
        "Rating 4.8/5, dikirim dalam 1-2 hari"
      })
  void prices_sizes_dates_and_numbers_of_papers_are_left_alone(String text) {
    assertThat(ContactDetails.in(text)).isFalse();
  }
}
