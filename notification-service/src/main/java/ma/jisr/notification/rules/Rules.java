package ma.jisr.notification.rules;

import static ma.jisr.notification.rules.Rule.news;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.jisr.notification.code.HandoverCodeIssued;
import ma.jisr.notification.code.OneTimeCodeIssued;
import ma.jisr.notification.contact.Channel;
import ma.jisr.notification.incubator.BeneficiaryPlaced;
import ma.jisr.notification.incubator.PlacementDelayed;
import ma.jisr.notification.registration.AppealLodged;
import ma.jisr.notification.registration.RegistrationSubmitted;
import ma.jisr.notification.registration.RegistrationWithdrawn;
import ma.jisr.notification.template.Templates;
import ma.jisr.notification.template.Words;
import ma.jisr.starter.facts.Fact;
import org.springframework.stereotype.Component;

/** Which fact makes which message: the whole table, checked against the templates when the service starts. */
@Component
public class Rules {

    /** The template of one-time codes, whose variables are known only while one is being sent. */
    public static final String ONE_TIME_CODE = "one-time-code";

    /** The same of codes that an applicant tells the agent who registers her. */
    public static final String CONSENT_CODE = "consent-code";

    /** The same of codes that an applicant tells whoever hands her a cheque. */
    public static final String HANDOVER_CODE = "handover-code";

    private static final List<Rule<?>> OTHERS = List.of(
            news(RegistrationSubmitted.class, "registration-submitted"),
            news(RegistrationWithdrawn.class, "registration-withdrawn"),
            news(AppealLodged.class, "appeal-lodged"),
            news(BeneficiaryPlaced.class, "beneficiary-placed", f -> Map.of("incubator", new Words(f.incubatorName()))),
            news(PlacementDelayed.class, "placement-delayed"),
            new Rule<>(OneTimeCodeIssued.class, ONE_TIME_CODE, f -> Set.of(f.channel()), f -> Map.of()),
            new Rule<>(HandoverCodeIssued.class, HANDOVER_CODE, f -> Set.of(Channel.SMS), f -> Map.of()));

    private static final List<Rule<?>> TABLE = Stream.of(
                    OTHERS, FundingRules.DECISIONS, FundingRules.PAYMENTS, FundingRules.LOANS)
            .<Rule<?>>flatMap(List::stream)
            .toList();

    private static final Map<Class<?>, Rule<?>> BY_FACT =
            TABLE.stream().collect(Collectors.toUnmodifiableMap(Rule::fact, Function.identity()));

    public Rules(Templates templates) {
        TABLE.forEach(rule -> templates.get(rule.template()));
        templates.get(CONSENT_CODE);
    }

    public static List<Rule<?>> table() {
        return TABLE;
    }

    /** @throws IllegalStateException if the table has no line for it: a mistake of the service's own */
    public Rule<?> of(Fact fact) {
        Rule<?> rule = BY_FACT.get(fact.getClass());
        if (rule == null) {
            throw new IllegalStateException("No rule for " + fact.getClass().getSimpleName());
        }
        return rule;
    }
}
