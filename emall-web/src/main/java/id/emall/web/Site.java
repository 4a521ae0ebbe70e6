package id.emall.web;

import id.emall.web.account.AccountPage;
import id.emall.web.account.AddressesPage;
import id.emall.web.account.ConfirmationPage;
import id.emall.web.account.ForgottenPage;
import id.emall.web.account.LinkPages;
import id.emall.web.account.MailAddressPage;
import id.emall.web.account.MessageChoicesPage;
import id.emall.web.account.OfficePage;
import id.emall.web.account.OwnOfficePage;
import id.emall.web.account.PasswordPage;
import id.emall.web.account.PhonePage;
import id.emall.web.account.ProfilePage;
import id.emall.web.account.ProofPage;
import id.emall.web.account.RegistrationPage;
import id.emall.web.account.SecondStepPage;
import id.emall.web.account.SecurityPage;
import id.emall.web.account.SessionsPage;
import id.emall.web.account.SetUpStepPage;
import id.emall.web.account.SignInPage;
import id.emall.web.cart.CartPage;
import id.emall.web.catalogue.ListPage;
import id.emall.web.catalogue.ProductDetails;
import id.emall.web.catalogue.ShopListPage;
import id.emall.web.catalogue.ShopPage;
import id.emall.web.catalogue.SuggestionPage;
import id.emall.web.checkout.CheckoutPage;
import id.emall.web.compare.ComparePage;
import id.emall.web.error.FailurePage;
import id.emall.web.error.OfflinePage;
import id.emall.web.frame.FieldsInOrder;
import id.emall.web.frame.LanguageChoice;
import id.emall.web.frame.SentFields;
import id.emall.web.frame.ViewWriter;
import id.emall.web.help.HelpPage;
import id.emall.web.home.HomePage;
import id.emall.web.invoice.InvoicePage;
import id.emall.web.invoice.LinkedInvoicePage;
import id.emall.web.look.ComponentsPage;
import id.emall.web.media.MediaPage;
import id.emall.web.notice.NoticePage;
import id.emall.web.operator.OperatorPages;
import id.emall.web.order.ComplaintPage;
import id.emall.web.order.ComplaintPhoto;
import id.emall.web.order.OrderList;
import id.emall.web.order.OrderPage;
import id.emall.web.order.ReturnPage;
import id.emall.web.place.PlacePage;
import id.emall.web.privacy.PrivacyPage;
import id.emall.web.privacy.TermsPage;
import id.emall.web.region.DistrictNamesPage;
import id.emall.web.report.OwnPurchasesPage;
import id.emall.web.review.ReviewPages;
import id.emall.web.security.BrowserHeaders;
import id.emall.web.security.CrossSiteGuard;
import id.emall.web.security.FormsOnly;
import id.emall.web.security.ReadableAddress;
import id.emall.web.seen.SeenCookie;
import id.emall.web.seen.SeenPage;
import id.emall.web.seller.SellerPages;
import id.emall.web.sharing.SharingPage;
import id.emall.web.wish.WishPage;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All pages, at the root of the address. Paths that begin with {@code /api}, {@code /services} or
 * {@code /assets} belong to servlets of their own, which win by their longer paths.
 */
@ApplicationPath("/")
public class Site extends Application {

  private static final List<Class<?>> FRAME =
      List.of(
          ViewWriter.class,
          CrossSiteGuard.class,
          FormsOnly.class,
          ReadableAddress.class,
          FieldsInOrder.class,
          SentFields.class,
          BrowserHeaders.class,
          SeenCookie.class,
          FailurePage.class);

  private static final List<Class<?>> PAGES =
      List.of(
          HomePage.class,
          ComponentsPage.class,
          HelpPage.class,
          ListPage.class,
          SuggestionPage.class,
          ProductDetails.class,
          ShopPage.class,
          ShopListPage.class,
          CartPage.class,
          CheckoutPage.class,
          InvoicePage.class,
          LinkedInvoicePage.class,
          OrderList.class,
          OrderPage.class,
          ComplaintPage.class,
          ReturnPage.class,
          ComplaintPhoto.class,
          RegistrationPage.class,
          ConfirmationPage.class,
          MessageChoicesPage.class,
          MailAddressPage.class,
          PrivacyPage.class,
          TermsPage.class,
          AccountPage.class,
          ComparePage.class,
          SeenPage.class,
          PlacePage.class,
          ProfilePage.class,
          OwnPurchasesPage.class,
          WishPage.class,
          AddressesPage.class,
          PasswordPage.class,
          PhonePage.class,
          SessionsPage.class,
          ForgottenPage.class,
          LinkPages.class,
          SignInPage.class,
          SecondStepPage.class,
          SetUpStepPage.class,
          SecurityPage.class,
          OfficePage.class,
          OwnOfficePage.class,
          ProofPage.class,
          NoticePage.class,
          MediaPage.class,
          DistrictNamesPage.class,
          OfflinePage.class,
          SharingPage.class,
          LanguageChoice.class);

  /**
   * Redirects name paths only: behind a balancer a node does not know how it is called outside. The
   * server's own description of the pages is nobody's business.
   */
  private static final Map<String, Object> PROPERTIES =
      Map.of(
          "jersey.config.server.headers.location.relative.resolution.disabled",
          true,
          "jersey.config.server.wadl.disableWadl",
          true);

  @Override
  public Map<String, Object> getProperties() {
    return PROPERTIES;
  }

  @Override
  public Set<Class<?>> getClasses() {
    var classes = new LinkedHashSet<>(FRAME);
    classes.addAll(PAGES);
    classes.addAll(ReviewPages.all());
    classes.addAll(SellerPages.all());
    classes.addAll(OperatorPages.all());
    return classes;
  }
}
