package id.emall.core.member.account;

import java.time.Instant;
import java.util.UUID;

/**
 * A session as its member sees it.
 *
 * @param place the network address with its end hidden; empty when it is not known
 * @param current whether it is the one in which this is read
 */
public record OwnSession(
    UUID id,
    DeviceName device,
    String place,
    Instant beganAt,
    Instant lastSeenAt,
    boolean current) {}
