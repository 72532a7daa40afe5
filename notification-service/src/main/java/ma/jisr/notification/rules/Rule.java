package ma.jisr.notification.rules;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import ma.jisr.notification.contact.AboutApplicant;
import ma.jisr.notification.contact.Channel;
import ma.jisr.notification.template.Words;
import ma.jisr.starter.facts.Fact;

/**
 * One line of the table: this fact makes messages of this template on these channels, with these variables.
 *
 * @param channels those that it goes to, as far as the applicant has an address there
 */
public record Rule<F extends Fact>(
        Class<F> fact, String template, Function<F, Set<Channel>> channels, Function<F, Map<String, Words>> variables) {

    private static final Set<Channel> BOTH = Set.of(Channel.SMS, Channel.EMAIL);

    /** News about a registration, on both channels, with its reference. */
    static <F extends AboutApplicant> Rule<F> news(
            Class<F> fact, String template, Function<F, Map<String, Words>> variables) {
        return new Rule<>(fact, template, f -> BOTH, f -> withReference(f, variables.apply(f)));
    }

    /** The same, where the reference says it all. */
    static <F extends AboutApplicant> Rule<F> news(Class<F> fact, String template) {
        return news(fact, template, f -> Map.of());
    }

    private static Map<String, Words> withReference(AboutApplicant fact, Map<String, Words> variables) {
        Map<String, Words> all = new TreeMap<>(variables);
        all.put("reference", Words.same(fact.reference()));
        return all;
    }

    public Set<Channel> channelsOf(Fact told) {
        return channels.apply(fact.cast(told));
    }

    public Map<String, Words> variablesOf(Fact told) {
        return variables.apply(fact.cast(told));
    }
}
