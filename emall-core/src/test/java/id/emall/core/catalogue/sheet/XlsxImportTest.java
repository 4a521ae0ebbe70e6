package id.emall.core.catalogue.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.catalogue.SellerProduct;
import id.emall.core.common.Actor;
import id.emall.core.common.Rupiah;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks as Excel writes them, and as somebody writes them who means harm. */
class XlsxImportTest extends ProductFiles {

  private static final String SHEET =
      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>%s"
          + "</sheetData></worksheet>";

  private static byte[] zip(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private ImportLook checked(Actor seller, byte[] file) {
    UUID id = bring(seller, file);
    get(ImportWork.class).run();
    return look(seller, id);
  }

  private String problem(byte[] file) {
    ImportLook look = checked(seed.seller(), file);
    assertThat(look.state()).isEqualTo(ImportState.REFUSED);
    return look.problem().code();
  }

  @Test
  void what_is_taken_along_as_a_workbook_comes_back_as_it_is() throws IOException {
    Actor.Member seller = seed.seller();
    imported(
        seller,
        rows(
            row("=007", "Kopi & <teh>", "25000", "7")
                .replace("Kopi sangrai segar", "\"- bahan\nsatu   dua\"")));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    get(ProductSheet.class).write(seller, SheetFormat.XLSX, out);

    ImportLook again = checked(seller, out.toByteArray());

    assertThat(again.problem()).isNull();
    assertThat(again.rowsSame()).isOne();
    assertThat(again.state()).isEqualTo(ImportState.DONE);
    assertThat(product(seller, "Kopi & <teh>").description()).isEqualTo("- bahan\nsatu   dua");
  }

  @Test
  void shared_and_rich_texts_figures_and_left_out_cells_are_read_from_the_first_sheet()
      throws IOException {
    Actor.Member seller = seed.seller();
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put(
        "xl/workbook.xml",
        bytes(
            """
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
              xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
            <sheets><sheet name="Barang" sheetId="4" r:id="rId9"/><sheet name="Lain" sheetId="1" r:id="rId1"/></sheets></workbook>
            """));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        bytes(
            """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId9" Target="/xl/worksheets/barang.xml"/></Relationships>
            """));
    parts.put(
        "xl/sharedStrings.xml",
        bytes(
            """
            <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>kode</t></si>
            <si><r><t>Kopi </t></r><r><rPr><b/></rPr><t>Gayo</t></r><rPh sb="0" eb="1"><t>salah</t></rPh></si></sst>
            """));
    parts.put(
        "xl/worksheets/barang.xml",
        bytes(
            SHEET.formatted(
                """
                <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><t>nama</t></is></c>
                <c r="D2" t="str"><v>harga</v></c><c r="E2" t="str"><v>stok</v></c><c r="F2" t="str"><v>berat_gram</v></c>
                <c r="G2" t="str"><v>kategori</v></c><c r="H2" t="str"><v>deskripsi</v></c></row>
                <row r="5"><c r="A5"><v>12345</v></c><c r="B5" t="s"><v>1</v></c><c r="D5"><f>6*2000</f><v>1.2E4</v></c>
                <c r="E5" t="n"><v>3.0</v></c><c r="F5"><v>250</v></c><c r="G5" t="str"><v>%s</v></c>
                <c r="H5" t="str"><v>Kopi sangrai segar</v></c></row>
                <row r="7"><c r="A7"><v>9</v></c><c r="B7" t="s"><v>99</v></c></row>
                """
                    .formatted(category()))));

    ImportLook look = checked(seller, zip(parts));
    assertThat(look.problem()).isNull();
    ImportLook done = written(seller, look.id());

    assertThat(done.made()).isOne();
    SellerProduct coffee = product(seller, "Kopi Gayo");
    assertThat(coffee.price()).isEqualTo(new Rupiah(12_000));
    assertThat(coffee.stock()).isEqualTo(3);
    assertThat(refused(seller, done.id()))
        .singleElement()
        .satisfies(row -> assertThat(row.line()).isEqualTo(7));
  }

  /** Readers of XML hold each of these in memory: a few of them would end the mall. */
  @ParameterizedTest
  @ValueSource(strings = {"<row r=\"%s\">", "<!--%s--><row>", "<?a %s?><row>"})
  void what_no_program_writes_at_such_length_is_not_held_in_memory(String written)
      throws IOException {
    String cells = "<c t=\"inlineStr\"><is><t>kode</t></is></c></row>";
    String sheet = SHEET.formatted(written.formatted("9".repeat(2 << 20)) + cells);

    assertThat(problem(zip(Map.of("xl/worksheets/sheet1.xml", bytes(sheet)))))
        .isEqualTo("import.not-a-table");
  }

  @Test
  void a_small_file_that_unpacks_to_gigabytes_is_refused() throws IOException {
    byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write(bytes("<worksheet><sheetData>"));
      for (int mib = 0; mib <= XlsxPart.UNPACKED_MIB; mib++) {
        zip.write(blanks);
      }
    }
    byte[] bomb = out.toByteArray();

    assertThat(bomb.length).isLessThan(1 << 20);
    assertThat(problem(bomb)).isEqualTo("import.unpacked");
  }

  @Test
  void what_a_document_declares_itself_is_not_looked_up() throws IOException {
    String declared =
        """
        <!DOCTYPE w [<!ENTITY secret SYSTEM "file:///etc/hostname"><!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;">]>
        """
            + SHEET.formatted(
                "<row r=\"1\"><c t=\"str\"><v>kode</v></c></row>"
                    + "<row r=\"2\"><c t=\"str\"><v>A&secret;&c;</v></c></row>");

    assertThat(problem(zip(Map.of("xl/worksheets/sheet1.xml", bytes(declared)))))
        .isEqualTo("import.not-a-table");
  }

  @Test
  void other_archives_and_broken_workbooks_are_refused() throws IOException {
    assertThat(problem(bytes("PK\u0003\u0004 bukan apa-apa"))).isEqualTo("import.not-a-table");
    assertThat(problem(zip(Map.of("foto.txt", bytes("halo"))))).isEqualTo("import.not-a-table");
    assertThat(problem(zip(Map.of("xl/worksheets/sheet1.xml", bytes("<row><c")))))
        .isEqualTo("import.not-a-table");
  }
}
