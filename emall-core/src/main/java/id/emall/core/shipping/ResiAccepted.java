package id.emall.core.shipping;

import id.emall.core.common.FieldError;
import java.util.Optional;
import java.util.UUID;

/**
 * A resi was taken.
 *
 * @param number canonical form
 * @param warning a doubt to show beside the field; the number was taken nevertheless
 */
public record ResiAccepted(UUID shipmentId, String number, Optional<FieldError> warning) {}
