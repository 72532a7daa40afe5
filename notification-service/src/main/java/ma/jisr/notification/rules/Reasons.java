package ma.jisr.notification.rules;

import java.util.List;
import java.util.stream.Collectors;
import ma.jisr.notification.funding.ApplicantFoundIneligible.RuleResult;
import ma.jisr.notification.template.Words;

/** Why a registration is not accepted: the reasons of the rules that don't hold, one after the other. */
final class Reasons {

    private Reasons() {}

    static Words of(List<RuleResult> failed) {
        return Words.perLanguage(language -> failed.stream()
                .map(rule -> new Words(rule.message()).in(language))
                .collect(Collectors.joining(" ")));
    }
}
