package id.emall.bank;

import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.push.Bill;
import id.emall.contracts.bank.push.CallId;
import id.emall.contracts.bank.push.Inquiry;
import id.emall.contracts.bank.push.PushDesk;
import id.emall.contracts.bank.push.PushedPayment;
import id.emall.contracts.bank.push.Taken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The core as an adapter sees it, answering what a test says. */
public class PlayedDesk implements PushDesk {

  public static final String TOKEN = "token-of-the-tests";

  private final Map<String, List<StatementRow>> rows = new LinkedHashMap<>();
  private final List<Inquiry> inquiries = new ArrayList<>();
  private final List<PushedPayment> payments = new ArrayList<>();
  private final List<CallId> calls = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private boolean account = true;
  private Bill bill = new Bill.Refused(Bill.Reason.UNKNOWN);
  private Taken taken = new Taken.Refused(Bill.Reason.UNKNOWN);

  public void bill(Bill answer) {
    bill = answer;
  }

  public void taken(Taken answer) {
    taken = answer;
  }

  public void knowsNoAccount() {
    account = false;
  }

  public Map<String, List<StatementRow>> rows() {
    return rows;
  }

  public List<Inquiry> inquiries() {
    return inquiries;
  }

  public List<PushedPayment> payments() {
    return payments;
  }

  /** What was kept: reference, status, and whether the money went back. */
  public List<String> notes() {
    return notes;
  }

  public List<CallId> calls() {
    return calls;
  }

  @Override
  public String grantToken(Duration life) {
    return TOKEN;
  }

  @Override
  public boolean knowsToken(String token) {
    return token.equals(TOKEN);
  }

  @Override
  public Bill inquire(Inquiry inquiry) {
    inquiries.add(inquiry);
    return bill;
  }

  @Override
  public Taken pay(CallId call, PushedPayment payment) {
    calls.add(call);
    payments.add(payment);
    return taken;
  }

  @Override
  public void madePayment(PushedPayment payment) {
    payments.add(payment);
  }

  @Override
  public void note(String reference, String status, boolean gaveBack, byte[] raw) {
    notes.add(reference + " " + status + (gaveBack ? " back" : ""));
  }

  @Override
  public boolean takeRows(String number, List<StatementRow> shown, byte[] raw) {
    if (account) {
      rows.put(number, shown);
    }
    return account;
  }
}
