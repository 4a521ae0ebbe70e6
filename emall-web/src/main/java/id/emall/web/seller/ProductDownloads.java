package id.emall.web.seller;

import id.emall.core.catalogue.Catalogue;
import id.emall.core.catalogue.Category;
import id.emall.core.catalogue.Shelves;
import id.emall.core.catalogue.sheet.ProductSheet;
import id.emall.core.catalogue.sheet.SheetFormat;
import id.emall.core.common.Actor;
import id.emall.core.common.Right;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** The shop's products as files to take along, and examples of such files. */
@Path(SellerDesk.DOWNLOADS)
@ApplicationScoped
public class ProductDownloads {

  @Inject private CurrentActor currentActor;

  @Inject private Catalogue catalogue;

  @Inject private ProductSheet sheet;

  @GET
  @Path("/produk.csv")
  public Response productsCsv() {
    return products(SheetFormat.CSV);
  }

  @GET
  @Path("/produk.xlsx")
  public Response productsXlsx() {
    return products(SheetFormat.XLSX);
  }

  @GET
  @Path("/contoh.csv")
  public Response exampleCsv() {
    return example(SheetFormat.CSV);
  }

  @GET
  @Path("/contoh.xlsx")
  public Response exampleXlsx() {
    return example(SheetFormat.XLSX);
  }

  private Response products(SheetFormat format) {
    Actor seller = seller();
    return file(format, "produk", out -> sheet.write(seller, format, out));
  }

  private Response example(SheetFormat format) {
    Actor seller = seller();
    String category = anyShelf();
    return file(format, "contoh-produk", out -> sheet.example(seller, format, category, out));
  }

  private static Response file(SheetFormat format, String name, StreamingOutput content) {
    return Response.ok(content, format.mediaType())
        .header("Cache-Control", "private, no-store")
        .header(
            "Content-Disposition", "attachment; filename=\"" + name + "." + format.ending() + "\"")
        .build();
  }

  /** A category in which products stand. */
  private String anyShelf() {
    Shelves shelves = catalogue.shelves();
    return shelves.all().stream()
        .filter(shelves::isLeaf)
        .findFirst()
        .map(Category::slug)
        .orElse("");
  }

  private Actor seller() {
    return currentActor.actor().requireSeller(Right.PRODUCTS);
  }
}
