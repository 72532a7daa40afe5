package ma.jisr.starter.tally;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import ma.jisr.starter.facts.FactRoutes;
import ma.jisr.starter.facts.FactSource;
import ma.jisr.starter.messaging.FactListener;
import ma.jisr.starter.security.AccessRules;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;

/** Counts what {@code registration-facts} says, tells {@code funding-facts}, and notices {@code incubator-facts}. */
@SpringBootApplication
class TallyApplication {

    /** A number that can't be counted while {@link #mended} is false. */
    static final int UNCOUNTABLE = 13;

    static volatile boolean mended;
    final List<Integer> noticed = new CopyOnWriteArrayList<>();

    public static void main(String[] arguments) {
        SpringApplication.run(TallyApplication.class, arguments);
    }

    @Bean
    FactRoutes routes() {
        return FactRoutes.of("funding-facts", TallyFact.class, TallyFact::tally);
    }

    @Bean
    AccessRules accessRules() {
        return new AccessRules().permit(HttpMethod.POST, "/echo").authenticated(HttpMethod.GET, "/me");
    }

    @Bean
    FactListener counted(Tallies tallies, Clock clock) {
        return FactListener.of(CountFact.class)
                .inOrder()
                .to((fact, source) -> {
                    switch (fact) {
                        case CountFact.Counted counted -> count(tallies, counted, source, clock);
                    }
                })
                .onTombstone(tallies::forget);
    }

    private static void count(Tallies tallies, CountFact.Counted counted, FactSource source, Clock clock) {
        refuseUncountable(counted.number());
        String id = counted.tally();
        if (!tallies.create(id, source, Tally.start(id, counted.number(), clock.instant()))) {
            tallies.handle(id, source, tally -> tally.count(counted.number()));
        }
    }

    @Bean
    FactListener noticed() {
        return FactListener.of(CountFact.class).unordered().to((fact, source) -> {
            switch (fact) {
                case CountFact.Counted counted -> {
                    refuseUncountable(counted.number());
                    noticed.add(counted.number());
                }
            }
        });
    }

    private static void refuseUncountable(int number) {
        if (number == UNCOUNTABLE && !mended) {
            throw new IllegalArgumentException("can't count " + number);
        }
    }
}
