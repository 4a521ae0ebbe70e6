package id.emall.web.seller;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.media.MediaStore;
import id.emall.core.media.Upload;
import id.emall.core.region.Regency;
import id.emall.core.region.Regions;
import id.emall.core.shop.ShopContact;
import id.emall.core.shop.ShopView;
import id.emall.core.shop.Shops;
import id.emall.web.frame.Answers;
import id.emall.web.frame.DistrictChoice;
import id.emall.web.frame.Form;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.SentForm;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The shop's name, words and banner, and how buyers reach it. */
@Path(SellerDesk.SHOP)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ShopSettingsPage {

  private static final String BANNER = "banner";

  @Inject private CurrentActor currentActor;

  @Inject private Shops shops;

  @Inject private MediaStore media;

  @Inject private Regions regions;

  @Inject private DistrictChoice districts;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show() {
    ShopView shop = shop();
    ShopContact contact = shops.contact(shop.id());
    return view(
        shop,
        Form.empty()
            .put("name", shop.name())
            .put("tagline", shop.tagline())
            .put("about", shop.about())
            .put(BANNER, shop.bannerMediaId())
            .put("district", districts.nameOf(shop.districtCode()))
            .put("hours", contact.hours())
            .put("phone", contact.phone())
            .put("email", contact.email()));
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response edit(List<EntityPart> parts) {
    ShopView shop = shop();
    SentForm sent = SentForm.of(parts);
    Form form = sent.form();
    try {
      keepBanner(sent);
      shops.edit(
          seller(),
          new Shops.Edit(
              form.value("name"),
              form.value("tagline"),
              form.value("about"),
              banner(form),
              form.value("district"),
              new ShopContact(form.value("hours"), form.value("phone"), form.value("email"))));
    } catch (Refusal refusal) {
      View view = view(shop, refusals.mark(form, refusal));
      return Response.status(refusal.kind().status()).entity(view).build();
    }
    return answers.done(SellerDesk.SHOP, "notice.seller.shop");
  }

  private void keepBanner(SentForm sent) {
    sent.file("bannerFile")
        .ifPresent(
            file -> {
              Upload upload = new Upload(BANNER, file);
              sent.form().put(BANNER, media.storePhoto(seller(), upload)).put("without", "");
            });
  }

  private static String banner(Form form) {
    return form.has("without", "yes") ? null : form.value(BANNER);
  }

  private Actor.Member seller() {
    return currentActor.actor().requireSeller(Right.SHOP);
  }

  private ShopView shop() {
    return shops.find(seller().shopId()).orElseThrow(() -> Refusal.notFound("shop"));
  }

  private View view(ShopView shop, Form form) {
    return View.of("seller/shop", "shop", shop)
        .with("place", regions.find(shop.regencyCode()).map(Regency::label).orElse(""))
        .with("districts", districts.of(shop.regencyCode()))
        .with("form", form);
  }
}
