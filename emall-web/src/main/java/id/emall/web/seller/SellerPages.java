package id.emall.web.seller;

import java.util.List;

/** The pages of the sellers' desk, for the site to answer with. */
public final class SellerPages {

  private static final List<Class<?>> ALL =
      List.of(
          OverviewPage.class,
          SellerOrderList.class,
          SellerOrderPage.class,
          SellerReturnPage.class,
          SellerParcelPage.class,
          LabelsPage.class,
          ResiPage.class,
          CostsPage.class,
          ProductList.class,
          BulkEditPage.class,
          ProductDownloads.class,
          ImportsPage.class,
          ImportPage.class,
          LowStockPage.class,
          NewProductPage.class,
          ProductEditPage.class,
          VariantsPage.class,
          VoucherPage.class,
          VoicesPage.class,
          BalancePage.class,
          ReportPage.class,
          SalesListPage.class,
          CustomerPage.class,
          StaffPage.class,
          StaffQuestionsPage.class,
          ShopSettingsPage.class,
          HolidayPage.class,
          ScalePage.class,
          ApplicationPage.class,
          PapersPage.class);

  private SellerPages() {}

  public static List<Class<?>> all() {
    return ALL;
  }
}
