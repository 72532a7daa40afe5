package ma.jisr.registration.account;

/** Makes keys that sign access tokens. */
public interface FreshKeys {

    /** A new one, with its private part, as text. */
    String signingKey();
}
