package ma.jisr.notification.sending;

import java.time.Instant;
import java.util.Optional;

/** Brings receipts and messages together, whichever comes first: whoever comes second learns of the other. */
public interface Receipts {

    /** Says which message a reference names; answers the receipt if it has come already. */
    Optional<Receipt> expect(String reference, String message, Instant now);

    /** Keeps a receipt; answers its message if that is known already. */
    Optional<String> receive(Receipt receipt, Instant now);

    void forget(String reference);
}
