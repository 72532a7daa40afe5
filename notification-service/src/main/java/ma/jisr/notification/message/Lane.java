package ma.jisr.notification.message;

import ma.jisr.notification.contact.Channel;

/** What is sent beside each other, so that one kind never waits for another: codes have lanes of their own. */
public enum Lane {
    SMS_CODES(Channel.SMS),
    EMAIL_CODES(Channel.EMAIL),
    SMS(Channel.SMS),
    EMAIL(Channel.EMAIL);

    private final Channel channel;

    Lane(Channel channel) {
        this.channel = channel;
    }

    static Lane ofCodes(Channel channel) {
        return channel == Channel.SMS ? SMS_CODES : EMAIL_CODES;
    }

    public Channel channel() {
        return channel;
    }
}
