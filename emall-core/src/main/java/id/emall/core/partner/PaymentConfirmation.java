package id.emall.core.partner;

import java.time.LocalDate;

/** What a buyer tells about a transfer; everything may be null. */
public record PaymentConfirmation(
    String senderBank, String senderName, LocalDate transferDate, String note)
    implements ContractValue {}
