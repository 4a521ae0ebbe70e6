package id.emall.web.operator;

import id.emall.web.operator.dashboard.OverviewPage;
import id.emall.web.operator.goods.GoodsList;
import id.emall.web.operator.goods.GoodsPage;
import id.emall.web.operator.goods.PromotionPage;
import id.emall.web.operator.goods.ShelfPage;
import id.emall.web.operator.lookup.InvoiceDeskList;
import id.emall.web.operator.lookup.OrderDeskList;
import id.emall.web.operator.report.PurchasesPage;
import id.emall.web.operator.report.SalesPage;
import id.emall.web.operator.setting.SettingPage;
import id.emall.web.operator.setting.SettingsPage;
import java.util.List;

/** The pages of the operators' desk, for the site to answer with. */
public final class OperatorPages {

  private static final List<Class<?>> ALL =
      List.of(
          OverviewPage.class,
          ApplicantList.class,
          ApplicantPage.class,
          MemberList.class,
          MemberPage.class,
          PaymentList.class,
          PaymentPage.class,
          SweepPage.class,
          RefundList.class,
          RefundPage.class,
          DecisionPage.class,
          TakenBackPage.class,
          OutstandingPage.class,
          OrderMoneyPage.class,
          CommissionPage.class,
          TariffPage.class,
          RatePlacePage.class,
          DistrictPage.class,
          SynonymPage.class,
          GoodsList.class,
          GoodsPage.class,
          ShelfPage.class,
          OrderDeskList.class,
          InvoiceDeskList.class,
          SalesPage.class,
          PurchasesPage.class,
          PromotionPage.class,
          PayoutList.class,
          PayoutBatchPage.class,
          PayoutAccountPage.class,
          ShopBalancePage.class,
          ReconciliationPage.class,
          FeedPage.class,
          CourierPage.class,
          ParcelPage.class,
          FilesPage.class,
          FilePage.class,
          WorkPage.class,
          StandingJobsPage.class,
          HoldPage.class,
          ComplaintDeskPage.class,
          ReportDeskPage.class,
          MessagesPage.class,
          TextList.class,
          TextPage.class,
          OperatorsPage.class,
          OperatorInvitationPage.class,
          AuditPage.class,
          PrivacyDeskPage.class,
          SettingsPage.class,
          SettingPage.class,
          PartnersPage.class);

  private OperatorPages() {}

  public static List<Class<?>> all() {
    return ALL;
  }
}
