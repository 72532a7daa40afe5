package ma.jisr.registration.account;

import java.util.Optional;
import ma.jisr.starter.privacy.Personal;

/**
 * Where a one-time code is sent, normalised.
 *
 * @param value a mobile number in E.164, or an e-mail address in lower case
 */
public record Address(Channel channel, @Personal String value) {

    public static Optional<Address> phone(String typed) {
        return PhoneNumber.mobile(typed).map(number -> new Address(Channel.SMS, number));
    }

    public static Optional<Address> email(String typed) {
        return EmailAddress.normalised(typed).map(address -> new Address(Channel.EMAIL, address));
    }
}
