package id.emall.core.member.account;

import java.util.UUID;

/** Mail to a member goes elsewhere from now on; the new address is proven. */
public record EmailChanged(UUID memberId, String before, String after) {}
