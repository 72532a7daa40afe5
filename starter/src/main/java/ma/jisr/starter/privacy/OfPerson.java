package ma.jisr.starter.privacy;

/** The state of an aggregate that holds {@link Personal} data of one person. */
public interface OfPerson {

    /** The person whose key encrypts it: the id of her account. */
    String person();
}
