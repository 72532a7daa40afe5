package ma.jisr.notification.sending;

import ma.jisr.notification.contact.Channel;
import ma.jisr.notification.message.Handed;

/** A provider of one channel. */
public interface Carrier {

    Channel channel();

    /** Whether it makes sense to call now. */
    boolean isReady();

    /**
     * Hands one message over and waits for the answer.
     *
     * @throws NotHanded saying whether to try again, and whether it may have been sent
     */
    Handed hand(Outgoing message) throws NotHanded;
}
