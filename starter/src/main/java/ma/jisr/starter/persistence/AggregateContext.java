package ma.jisr.starter.persistence;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import ma.jisr.starter.facts.Fact;
import ma.jisr.starter.facts.FactRoutes;
import ma.jisr.starter.privacy.PersonKeys;
import tools.jackson.databind.json.JsonMapper;

/**
 * What every kind of aggregate needs to be kept: the database, the clock, the relay, and where its facts go.
 *
 * @param people asked only by services that hold personal data, which alone need a master key
 */
public record AggregateContext(
        MongoDatabase database,
        Clock clock,
        OutboxRelay relay,
        List<FactRoutes> routes,
        JsonMapper json,
        StateCodec codec,
        Supplier<PersonKeys> people) {

    /** @throws IllegalStateException if no route is declared for this fact: a mistake of the service's own */
    FactRoutes routeOf(Fact fact) {
        return routes.stream()
                .filter(route -> route.matches(fact))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No FactRoutes bean for " + fact.getClass()));
    }
}
