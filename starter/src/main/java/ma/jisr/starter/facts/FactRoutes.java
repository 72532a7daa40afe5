package ma.jisr.starter.facts;

import java.util.function.Function;

/** Which topic and which key the facts of one sealed interface go to; a service declares one bean per topic it tells. */
public final class FactRoutes {

    private final String topic;
    private final Class<? extends Fact> type;
    private final Function<Fact, String> key;
    private final boolean personal;

    private FactRoutes(String topic, Class<? extends Fact> type, Function<Fact, String> key, boolean personal) {
        this.topic = topic;
        this.type = type;
        this.key = key;
        this.personal = personal;
    }

    /**
     * All facts of {@code type} go to {@code topic}, keyed by {@code key}.
     *
     * @param key the id of the aggregate that tells; all facts of one aggregate must have one key
     */
    public static <F extends Fact> FactRoutes of(String topic, Class<F> type, Function<F, String> key) {
        return new FactRoutes(topic, type, fact -> key.apply(type.cast(fact)), false);
    }

    /** These facts name somebody, and their key is her id: until they are sent they are stored under her key only. */
    public FactRoutes personal() {
        return new FactRoutes(topic, type, key, true);
    }

    public boolean isPersonal() {
        return personal;
    }

    public String topic() {
        return topic;
    }

    public boolean matches(Fact fact) {
        return type.isInstance(fact);
    }

    public String keyOf(Fact fact) {
        return key.apply(fact);
    }
}
