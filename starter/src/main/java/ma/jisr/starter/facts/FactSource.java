package ma.jisr.starter.facts;

/**
 * Where a received fact stands: its topic, its key (the telling aggregate) and its place in that aggregate's order.
 *
 * @param sequence 1 for the aggregate's first fact, then 2, 3, … without a gap
 */
public record FactSource(String topic, String key, long sequence) {

    /** The name under which an aggregate remembers how far it has handled this source's facts. */
    public String mark() {
        return topic + "/" + key.replace('.', '_').replace('$', '_');
    }
}
