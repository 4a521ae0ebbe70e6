package id.emall.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.sms.InboundText;
import id.emall.contracts.sms.Receipt;
import id.emall.contracts.sms.SmsNews;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps what a gateway tells; fails to store as often as a test wishes. */
final class Told implements SmsNews {

  private static final int PATIENCE_SECONDS = 20;

  private final BlockingQueue<Receipt> receipts = new LinkedBlockingQueue<>();
  private final BlockingQueue<InboundText> texts = new LinkedBlockingQueue<>();
  private final AtomicInteger failures = new AtomicInteger();

  void failNext() {
    failures.incrementAndGet();
  }

  @Override
  public void receipt(Receipt receipt) {
    if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IllegalStateException("the database is away");
    }
    receipts.add(receipt);
  }

  @Override
  public void inbound(InboundText text) {
    texts.add(text);
  }

  Receipt receipt() throws InterruptedException {
    Receipt receipt = receipts.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(receipt).as("a receipt").isNotNull();
    return receipt;
  }

  InboundText text() throws InterruptedException {
    InboundText text = texts.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(text).as("a message").isNotNull();
    return text;
  }
}
