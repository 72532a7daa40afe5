package ma.jisr.notification.architecture.broken.message;

/** Breaks a rule of architecture, so that its test can be seen to fail. */
public final class KnowsMongo {

    public Class<?> known() {
        return com.mongodb.client.MongoCollection.class;
    }
}
