package ma.jisr.registration.registration;

/** As in the national identity card. */
public enum Gender {
    F,
    M
}
