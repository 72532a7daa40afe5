package ma.jisr.notification.rules;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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

    public Set<Channel> channelsOf(Fact told) {
        return channels.apply(fact.cast(told));
    }

    public Map<String, Words> variablesOf(Fact told) {
        return variables.apply(fact.cast(told));
    }
}
