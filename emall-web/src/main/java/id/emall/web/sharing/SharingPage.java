package id.emall.web.sharing;

import id.emall.core.common.Refusal;
import id.emall.core.common.settings.MallSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;

/** The documents that machines read: what they may visit, where everything is, what is sold. */
@Path("/")
@ApplicationScoped
public class SharingPage {

  /** The mall's own pages worth finding. */
  private static final List<String> OWN =
      List.of(
          "/bantuan",
          "/bantuan/cara-membayar",
          "/bantuan/cara-berjualan",
          "/bantuan/tanya-jawab",
          "/bantuan/tentang",
          "/bantuan/kontak",
          "/bantuan/pengaduan-konsumen",
          "/ketentuan");

  /** What is somebody's own, or changes with each word typed, is of no use to a search engine. */
  private static final List<String> CLOSED =
      List.of(
          "/akun",
          "/bahasa",
          "/cari/saran",
          "/faktur",
          "/kasir",
          "/keranjang",
          "/kirim-ke",
          "/konfirmasi",
          "/laporkan",
          "/luring",
          "/masuk",
          "/pemberitahuan",
          "/pengelola",
          "/penjual",
          "/pesanan",
          "/services",
          "/tautan");

  private static final String KEPT = "public, max-age=3600";
  private static final String XML = "application/xml;charset=UTF-8";

  @Inject private KeptDocuments documents;

  @Inject private SiteMaps maps;

  @Inject private ProductFeed feed;

  @Inject private MallSettings settings;

  @GET
  @Path("robots.txt")
  public Response robots() {
    StringBuilder text = new StringBuilder("User-agent: *\n");
    CLOSED.forEach(path -> text.append("Disallow: ").append(path).append('\n'));
    text.append("\nSitemap: ").append(settings.siteUrl()).append("/sitemap.xml\n");
    return Response.ok(text.toString())
        .type("text/plain;charset=UTF-8")
        .header("Cache-Control", KEPT)
        .build();
  }

  @GET
  @Path("sitemap.xml")
  public Response index(@HeaderParam("Accept-Encoding") String encodings) {
    return send(documents.find("sitemap", maps::index), encodings);
  }

  @GET
  @Path("sitemap-halaman.xml")
  public Response pages(@HeaderParam("Accept-Encoding") String encodings) {
    return send(documents.find("halaman", out -> maps.pages(out, OWN)), encodings);
  }

  @GET
  @Path("sitemap-toko.xml")
  public Response shops(@HeaderParam("Accept-Encoding") String encodings) {
    return send(documents.find("toko", maps::shops), encodings);
  }

  /** Only the products with which a map begins are in its name, so that few maps are kept. */
  @GET
  @Path("sitemap-produk-{first}.xml")
  public Response products(
      @PathParam("first") String first, @HeaderParam("Accept-Encoding") String encodings) {
    UUID id = begun(first);
    return send(documents.find("produk-" + id, out -> maps.products(out, id)), encodings);
  }

  @GET
  @Path("umpan/produk.xml")
  public Response feed(@HeaderParam("Accept-Encoding") String encodings) {
    return send(documents.find("umpan", feed::write), encodings);
  }

  private UUID begun(String first) {
    try {
      UUID id = UUID.fromString(first);
      if (maps.begins(id)) {
        return id;
      }
    } catch (IllegalArgumentException e) {
      // No product has such an id, so no map begins there either.
    }
    throw Refusal.notFound("product");
  }

  private static Response send(java.nio.file.Path file, String encodings) {
    boolean gzip = encodings != null && encodings.contains("gzip");
    StreamingOutput body =
        out -> {
          try (InputStream in = opened(file, gzip)) {
            in.transferTo(out);
          }
        };
    var response =
        Response.ok(body).type(XML).header("Cache-Control", KEPT).header("Vary", "Accept-Encoding");
    return (gzip ? response.header("Content-Encoding", "gzip") : response).build();
  }

  private static InputStream opened(java.nio.file.Path file, boolean gzip) throws IOException {
    InputStream in = Files.newInputStream(file);
    return gzip ? in : new GZIPInputStream(in);
  }
}
