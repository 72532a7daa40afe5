package ma.jisr.local.inbox;

/** With what a client signs in to the SMSC. */
public record Credentials(String systemId, String password) {

    @Override
    public String toString() {
        return systemId;
    }
}
