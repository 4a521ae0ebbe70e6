package id.emall.core.notice.mail;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.settings.SettingReader;
import id.emall.core.common.work.RecurringWork;
import id.emall.core.common.work.StartUpWork;
import id.emall.core.notice.sms.MessageWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the mailbox that bounces come to. A mail that was dealt with is marked as answered, after
 * what it told is written down, and deleted when its time is over; what a killed node told twice is
 * known by its message.
 */
@ApplicationScoped
public class BounceReading implements RecurringWork, StartUpWork {

  private static final Logger LOG = LoggerFactory.getLogger(BounceReading.class);
  private static final Duration USUALLY_EVERY = Duration.ofMinutes(1);
  private static final int MOST_PER_TURN = 200;
  private static final int MOST_BYTES = 1024 * 1024;

  /** A report tells of its failure before it gives the mail back, which may be long. */
  private static final int READ_MOST = 64 * 1024;

  /**
   * Lines that may be boundaries; a report has four. Each costs the parser of mails ten thousand
   * times its length, and whoever ever got a mail may write one of nothing else.
   */
  private static final int BOUNDARIES_MOST = 40;

  /** Refused credentials are told at once, other trouble when it lasts. */
  private static final int FAILURES_TOLD = 5;

  private static final Session NO_SERVER = Session.getInstance(new Properties());
  private static final Flags DONE = new Flags(Flags.Flag.ANSWERED);
  private static final Actor SELF = new Actor.System("notice");

  private Optional<BounceBox> box;
  private BounceAddress address;
  private Bounces bounces;
  private WorkItems workItems;
  private Clock clock;
  private Duration every;
  private int failures;

  protected BounceReading() {}

  /**
   * How often is {@code emall.mail.bounces-every}.
   *
   * @throws IllegalStateException naming the setting that is missing or wrong
   */
  @Inject
  BounceReading(
      SettingReader settings,
      BounceAddress address,
      Bounces bounces,
      WorkItems workItems,
      Clock clock) {
    this.address = address;
    this.bounces = bounces;
    this.workItems = workItems;
    this.clock = clock;
    box = BounceBox.read(settings, address);
    every = settings.duration("emall.mail.bounces-every", USUALLY_EVERY);
  }

  @Override
  public String name() {
    return "mail-bounces";
  }

  @Override
  public Duration every() {
    return every;
  }

  @Override
  public void run() {
    box.ifPresent(this::look);
  }

  private void look(BounceBox mailbox) {
    try (Store store = Session.getInstance(mailbox.session()).getStore()) {
      store.connect(mailbox.user(), mailbox.password());
      read(store.getFolder(mailbox.folder()), mailbox);
      if (failures > 0) {
        workItems.close(SELF, MessageWork.BOUNCES, mailbox.toString());
      }
      failures = 0;
    } catch (MessagingException | IOException e) {
      failures++;
      LOG.warn("bounces cannot be read from {}: {}", mailbox, e.getMessage());
      if (e instanceof AuthenticationFailedException || failures >= FAILURES_TOLD) {
        workItems.raise(
            MessageWork.BOUNCES, mailbox.toString(), String.valueOf(e.getMessage()), Map.of());
      }
    }
  }

  private void read(Folder folder, BounceBox mailbox) throws MessagingException, IOException {
    folder.open(Folder.READ_WRITE);
    Message[] open = folder.search(new FlagTerm(DONE, false));
    int troubling = 0;
    for (Message mail : Arrays.asList(open).subList(0, Math.min(open.length, MOST_PER_TURN))) {
      troubling += isDealtWith(mail, folder) ? 0 : 1;
    }
    forget(folder, Date.from(clock.instant().minus(mailbox.kept())));
    folder.close(true);
    if (troubling > 0) {
      throw new MessagingException(troubling + " mails cannot be dealt with");
    }
  }

  /** What fails for one mail while the mailbox stays open keeps no other waiting. */
  private boolean isDealtWith(Message mail, Folder folder) throws MessagingException, IOException {
    try {
      if (mail.getSize() <= MOST_BYTES) {
        report(mail).ifPresent(bounces::note);
      }
      mail.setFlags(DONE, true);
      return true;
    } catch (MessagingException | IOException | RuntimeException e) {
      if (!folder.isOpen()) {
        throw e;
      }
      LOG.warn("a mail to the bounces' mailbox cannot be dealt with: {}", e.toString());
      return false;
    }
  }

  /** What a mail tells; one that nobody can read tells nothing, but must come over whole. */
  private Optional<BounceReport> report(Message mail) throws MessagingException, IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    mail.writeTo(bytes);
    try {
      return BounceReport.read(
          new MimeMessage(NO_SERVER, new ByteArrayInputStream(beginning(bytes.toByteArray()))),
          address);
    } catch (MessagingException | IOException | RuntimeException e) {
      LOG.info("a mail to the bounces' mailbox is damaged: {}", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private static byte[] beginning(byte[] mail) {
    int most = Math.min(mail.length, READ_MOST);
    int boundaries = 0;
    for (int i = 2; i < most; i++) {
      boolean begins = mail[i - 2] == '\n' || mail[i - 2] == '\r';
      if (begins && mail[i - 1] == '-' && mail[i] == '-' && ++boundaries > BOUNDARIES_MOST) {
        return Arrays.copyOf(mail, i - 1);
      }
    }
    return Arrays.copyOf(mail, most);
  }

  private static void forget(Folder folder, Date before) throws MessagingException {
    Message[] old =
        folder.search(
            new AndTerm(new FlagTerm(DONE, true), new ReceivedDateTerm(ComparisonTerm.LT, before)));
    folder.setFlags(old, new Flags(Flags.Flag.DELETED), true);
  }
}
