package ma.jisr.notification.message;

import org.jspecify.annotations.Nullable;

/**
 * A provider has taken a message.
 *
 * @param reference the provider's id for it, by which receipts name it; null if there will be none
 * @param parts how many SMS it took, 1 for an e-mail
 */
public record Handed(@Nullable String reference, int parts) {

    /** The provider knows the address by its reference. */
    Handed anonymous() {
        return new Handed(null, parts);
    }
}
