package ma.jisr.starter.persistence;

/** Something in the database that must be prepared before the first request and the first fact. */
public interface NeedsIndexes {

    /** Makes the indexes that aren't there yet; repeatable. */
    void prepare();
}
