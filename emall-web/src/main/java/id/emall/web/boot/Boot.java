package id.emall.web.boot;

import id.emall.core.catalogue.search.IndexFollower;
import id.emall.core.common.adapter.Adapters;
import id.emall.core.common.settings.KnownSettings;
import id.emall.core.common.settings.MallSettings;
import id.emall.core.common.work.Background;
import id.emall.core.common.work.StartUpWork;
import id.emall.core.notice.sms.GatewaySessions;
import id.emall.web.log.RequestIdInLog;
import id.emall.web.security.Callers;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a node up in order: settings checked, schema migrated, work at start done; background work
 * begins when the site stands, so that it does not race with the server's own start. A failure
 * stops the deployment. The system property {@value #STATE} tells whoever started the server:
 * {@code up}, or why not.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Boot {

  static final String STATE = "id.emall.boot";

  private static final Logger LOG = LoggerFactory.getLogger(Boot.class);

  @Inject private KnownSettings knownSettings;
  @Inject private MallSettings settings;
  @Inject private Adapters adapters;
  @Inject private Instance<StartUpWork> startUpWorks;
  @Inject private Background background;
  @Inject private GatewaySessions gateways;
  @Inject private IndexFollower follower;
  @Inject private Callers callers;
  @Inject private Instance<Errand> errands;
  @Inject private Migrations migrations;

  /**
   * Gives threads that have no part of the application as their context, so that the server binds a
   * transaction to the thread. One context shared by several threads mixes up their transactions.
   */
  @Resource private ManagedThreadFactory threads;

  @PostConstruct
  void up() {
    RequestIdInLog.install();
    try {
      checkSettings();
      Optional<Errand> errand = errand();
      if (errand.isPresent()) {
        System.setProperty(STATE, errand.get().run());
        return;
      }
      migrations.toNewest();
      startUpWorks.stream()
          .sorted(Comparator.comparing(StartUpWork::first).reversed())
          .forEach(StartUpWork::run);
      System.setProperty(STATE, "the site did not start; the log tells why");
    } catch (RuntimeException e) {
      System.setProperty(STATE, reason(e));
      throw e;
    }
  }

  /**
   * The site stands: background work may begin, and whoever started the server may let people in.
   */
  public void siteUp() {
    if (errand().isPresent()) {
      return;
    }
    background.start(Executors.newCachedThreadPool(threads));
    gateways.start();
    follower.start();
    System.setProperty(STATE, "up");
  }

  @PreDestroy
  void down() {
    follower.stop();
    gateways.stop();
    background.stop();
    RequestIdInLog.remove();
  }

  private void checkSettings() {
    knownSettings.check();
    settings.secret();
    LOG.info("trusted proxies {}", callers.trustedProxies());
    LOG.info(
        "adapters: banks {}, couriers {}, SMS gateways {}",
        adapters.banks().keySet(),
        adapters.couriers().keySet(),
        adapters.smsGateways().keySet());
  }

  private Optional<Errand> errand() {
    return errands.stream().filter(Errand::isWished).findFirst();
  }

  private static String reason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.toString() : root.getMessage();
  }
}
