package ma.jisr.notification.code;

/** A code and where it goes; lives no longer than its sending. */
public record OneTimeCode(String address, String code) {

    @Override
    public String toString() {
        return "OneTimeCode[…]";
    }
}
