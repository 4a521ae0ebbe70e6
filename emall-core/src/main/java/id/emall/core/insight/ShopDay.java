package id.emall.core.insight;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What waits for who works for a shop, of those things that are that person's to do; what is not,
 * counts nothing.
 *
 * @param late paid orders that nothing holds, past the promised time
 * @param toPack the others, as long as nobody said that they are packed
 * @param packed those that are packed and wait for their resi
 * @param sendBy the earliest promised time of all of them, or null
 * @param complaints open ones that the shop has said nothing to
 * @param costs buyers who asked what shipping costs
 * @param questions about products, without an answer
 * @param reviews of products, without an answer
 * @param soldOut products on sale of which no piece is left
 * @param lowStock products on sale from stock of which some are left, but not more than the shop's
 *     mark
 * @param papers of the shop's owner that are over or end within {@value ShopDays#PAPER_DAYS} days;
 *     shown to the owner alone
 * @param paperEnds the earliest last day of those papers, or null
 * @param firstProduct 1 while the shop has none at all
 * @param noAccount 1 while the shop's money has nowhere to go
 * @param badAccount 1 when the bank does not know the account, or says it is somebody else's
 */
public record ShopDay(
    int late,
    int toPack,
    int packed,
    Instant sendBy,
    int complaints,
    int costs,
    int questions,
    int reviews,
    int soldOut,
    int lowStock,
    int papers,
    LocalDate paperEnds,
    int firstProduct,
    int noAccount,
    int badAccount) {}
