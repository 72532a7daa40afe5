package ma.jisr.incubator.architecture.broken.placement;

/** Breaks a rule of architecture, so that its test can be seen to fail. */
public final class KnowsMongo {

    public Class<?> known() {
        return com.mongodb.client.MongoCollection.class;
    }
}
