package ma.jisr.local.platform;

/** Why a command can't be done; its message is for the person who gave it. */
public final class Refusal extends RuntimeException {
    Refusal(String message) {
        super(message);
    }
}
