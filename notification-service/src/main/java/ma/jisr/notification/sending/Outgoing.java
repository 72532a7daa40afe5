package ma.jisr.notification.sending;

import ma.jisr.notification.contact.Channel;
import ma.jisr.notification.sms.SmsText;
import ma.jisr.notification.template.Email;

/** A message written out for its provider; lives no longer than the call. */
public sealed interface Outgoing {

    /** The message's id. */
    String id();

    /** The telephone number in E.164, or the e-mail address. */
    String address();

    Channel channel();

    /** One SMS, in as many parts as it takes. */
    record Sms(String id, String address, SmsText text) implements Outgoing {
        @Override
        public Channel channel() {
            return Channel.SMS;
        }

        @Override
        public String toString() {
            return "Sms[" + id + "]";
        }
    }

    /**
     * One e-mail.
     *
     * @param language code of the language it is written in
     */
    record Mail(String id, String address, String language, Email email) implements Outgoing {
        @Override
        public Channel channel() {
            return Channel.EMAIL;
        }

        @Override
        public String toString() {
            return "Mail[" + id + "]";
        }
    }
}
