package ma.jisr.notification.rules;

import static ma.jisr.notification.contact.Channel.EMAIL;
import static ma.jisr.notification.contact.Channel.SMS;
import static ma.jisr.notification.template.Words.same;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.jisr.notification.code.OneTimeCodeIssued;
import ma.jisr.notification.contact.AboutApplicant;
import ma.jisr.notification.contact.Channel;
import ma.jisr.notification.funding.ApplicantFoundEligible;
import ma.jisr.notification.funding.ApplicantFoundIneligible;
import ma.jisr.notification.funding.ApplicantWaitlisted;
import ma.jisr.notification.funding.PlaceAllocated;
import ma.jisr.notification.funding.ReviewRequested;
import ma.jisr.notification.incubator.BeneficiaryPlaced;
import ma.jisr.notification.incubator.PlacementDelayed;
import ma.jisr.notification.registration.RegistrationSubmitted;
import ma.jisr.notification.registration.RegistrationWithdrawn;
import ma.jisr.notification.template.Amounts;
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

    private static final Set<Channel> BOTH = Set.of(SMS, EMAIL);

    private static final List<Rule<?>> TABLE = List.of(
            rule(RegistrationSubmitted.class, "registration-submitted", f -> Map.of()),
            rule(ApplicantFoundEligible.class, "applicant-found-eligible", f -> Map.of()),
            rule(
                    ApplicantFoundIneligible.class,
                    "applicant-found-ineligible",
                    f -> Map.of("reasons", Reasons.of(f.failed()))),
            rule(ReviewRequested.class, "review-requested", f -> Map.of()),
            rule(PlaceAllocated.class, "place-allocated", f -> Map.of("amount", Amounts.of(f.amountCentimes()))),
            rule(
                    ApplicantWaitlisted.class,
                    "applicant-waitlisted",
                    f -> Map.of("rank", same(Integer.toString(f.rank())))),
            rule(BeneficiaryPlaced.class, "beneficiary-placed", f -> Map.of("incubator", new Words(f.incubatorName()))),
            rule(PlacementDelayed.class, "placement-delayed", f -> Map.of()),
            rule(RegistrationWithdrawn.class, "registration-withdrawn", f -> Map.of()),
            new Rule<>(OneTimeCodeIssued.class, ONE_TIME_CODE, f -> Set.of(f.channel()), f -> Map.of()));

    private static final Map<Class<?>, Rule<?>> BY_FACT =
            TABLE.stream().collect(Collectors.toUnmodifiableMap(Rule::fact, Function.identity()));

    public Rules(Templates templates) {
        TABLE.forEach(rule -> templates.get(rule.template()));
        templates.get(CONSENT_CODE);
    }

    private static <F extends AboutApplicant> Rule<F> rule(
            Class<F> fact, String template, Function<F, Map<String, Words>> variables) {
        return new Rule<>(fact, template, f -> BOTH, f -> withReference(f, variables.apply(f)));
    }

    private static Map<String, Words> withReference(AboutApplicant fact, Map<String, Words> variables) {
        Map<String, Words> all = new java.util.TreeMap<>(variables);
        all.put("reference", same(fact.reference()));
        return all;
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
