package ma.jisr.registration.architecture.broken.persistence;

/** Something of the database. */
public record Table(String name) {}
